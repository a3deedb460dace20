int Depth(int depth) => Depth(depth + 1) + 1;
Violation(Mesh, $"{Depth(0)}");
