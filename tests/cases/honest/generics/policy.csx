T Larger<T>(T left, T right) where T : IComparable<T> => left.CompareTo(right) > 0 ? left : right;
class Box<T>(T value) { public T Value => value; public override string ToString() => $"[{Value}]"; }
Violation(Mesh, $"{Larger(1, 2)} {Larger("b", "a")} {new Box<int>(3)}");
