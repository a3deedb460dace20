record Point(int X, int Y);
string Where(Point point) => point switch { (0, 0) => "origin", (var x, 0) => $"x {x}", (_, > 5) => "high", _ => "somewhere" };
Violation(Mesh, $"{Where(new(0, 0))} {Where(new(3, 0))} {Where(new(1, 9))}");
