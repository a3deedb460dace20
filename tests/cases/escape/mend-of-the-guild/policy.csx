Violation(Mesh.Products[0], "x").Fix(Mesh.Guild.Set("quorum", "0"));
