object[] mixed = ["text", 1, 2.5m, Mesh];
Violation(Mesh, $"{mixed.OfType<string>().Single()} {mixed.OfType<int>().Single()} {mixed.OfType<Mesh>().Count()} {new object[] { 1, 2 }.Cast<int>().Sum()}");
