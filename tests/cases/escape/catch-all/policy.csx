for (;;)
    try { Violation(Mesh, new string('x', 1000000)); } catch { }
