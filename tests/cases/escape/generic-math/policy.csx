T Sum<T>(IEnumerable<T> l) where T : System.Numerics.INumber<T> { var s = T.Zero; foreach (var i in l) s += i; return s; }
Violation(Mesh, Sum(new[] { 1, 2 }).ToString());
