if (Mesh.Regions.Count == 0)
    NotApplicable("mesh.yaml names no regions, so any will do.");
else
    foreach (var server in Contract.Servers)
        if (Region(server) is { } region && !Mesh.Regions.Contains(region, StringComparer.OrdinalIgnoreCase))
            Violation(
                server,
                $"Server '{server.Name}' lies in {region}, where data of this mesh must not be: move it to one of {string.Join(", ", Mesh.Regions)}.",
                "region");

// Where the standard has no field for it, a custom property says it.
string? Region(Server server) => server.Region ?? server.Custom("region");
