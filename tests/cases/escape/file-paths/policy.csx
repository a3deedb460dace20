Violation(Mesh, System.IO.Path.GetTempPath());
