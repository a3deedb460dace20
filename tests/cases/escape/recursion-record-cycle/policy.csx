record R(List<R> L) { public R? Next { get; set; } }
var r = new R([]); r.Next = r;
var n = new[] { r, r with { } }.Distinct().Count();
