var scale = Mesh.Classification;
Violation(Mesh, $"{string.Join("<", scale)} {scale.MostClosed} {scale.Knows("restricted")} {scale.IsAtLeast("restricted", "internal")}");
