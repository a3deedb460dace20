record R(R? Next, int Depth);
R? a = null, b = null;
for (var i = 0; i < 300000; i++)
    (a, b) = (new R(a, i), new R(b, i));
var same = a == b;
