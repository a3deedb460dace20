record R { public R? Next { get; set; } }
var r = new R(); r.Next = r;
Violation(Mesh, r.ToString());
