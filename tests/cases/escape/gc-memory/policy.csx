Violation(Mesh, $"{GC.GetTotalMemory(false)}");
