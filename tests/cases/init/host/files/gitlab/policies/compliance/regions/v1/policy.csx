if (Mesh.Regions.Count == 0)
    return NotApplicable("mesh.yaml names no regions, so any will do.");

// Which of them a server has depends on its type; where the standard has no field, a custom property says it.
string[] fields = ["region", "regionName", "customProperties"];

foreach (var server in Contract.Servers)
    if ((server.Region ?? server.Custom("region")) is { } region && !region.IsOneOf(Mesh.Regions))
        Violation(
            server.At(fields.First(field => server.Node[field] is not null)),
            $"Server '{server.Name}' lies in {region}, where data of this mesh must not be: move it to one of {string.Join(", ", Mesh.Regions)}.",
            "region");
