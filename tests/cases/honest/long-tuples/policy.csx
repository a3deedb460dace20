var many = (1, 2, 3, 4, 5, 6, 7, 8, 9);
Violation(Mesh, $"{many.Item9} {many}");
