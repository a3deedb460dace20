int? none = null;
Violation(Mesh, $"{none} {none ?? 5} {true} {'c'} {1.5} {1.5m} {3L} {DayOfWeek.Friday} {new[] { 1 }.Length} {Mesh.Name}");
