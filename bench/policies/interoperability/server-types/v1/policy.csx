if (Mesh.ServerTypes.Count == 0)
    NotApplicable("The mesh does not say what its platform offers.");
else
    foreach (var server in Contract.Servers)
        if (!Mesh.ServerTypes.Contains(server.Type, StringComparer.OrdinalIgnoreCase))
            Violation(
                server.At("type"),
                $"Server '{server.Name}' is of type '{server.Type}', which the platform does not run: use '{string.Join("', '", Mesh.ServerTypes)}'.");
