Violation(Mesh, $"{StringComparer.Ordinal.GetHashCode("text")}");
