Violation(Mesh, "x").Fix(Mesh.Policies[0].Set("status", "retired"));
