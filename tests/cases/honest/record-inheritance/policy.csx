abstract record Shape(string Name);
sealed record Circle(decimal Radius) : Shape("circle");
sealed record Square(decimal Side) : Shape("square");
decimal Area(Shape shape) => shape switch { Circle { Radius: var radius } => radius * radius * 3, Square square => square.Side * square.Side, _ => 0 };
Shape[] shapes = [new Circle(2), new Square(3)];
Violation(Mesh, string.Join(", ", shapes.Select(shape => $"{shape.Name} {Area(shape)}")) + shapes[0]);
