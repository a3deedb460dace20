System.Collections.Generic.List<System.String> names = new() { "a" };
Violation(Mesh, global::System.String.Join(",", names) + MeshGovernance.Policies.Words.Split("a_b").Count());
