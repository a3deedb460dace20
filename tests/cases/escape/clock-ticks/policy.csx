Violation(Mesh, $"{Environment.TickCount64}");
