int Only(int number) => number switch { 1 => 10, 2 => 20 };
Violation(Mesh, $"{Only(1)}");
