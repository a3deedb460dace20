Violation(Mesh, DateTime.Now.ToString());
