record R(R? Next, int Depth);
R? a = null;
for (var i = 0; i < 300000; i++)
    a = new R(a, i);
var set = new HashSet<R> { a! };
