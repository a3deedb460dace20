Violation(Mesh, $"{"text".GetHashCode()}");
