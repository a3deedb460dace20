Violation(Mesh, $"{HashCode.Combine("text")}");
