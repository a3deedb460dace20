if (Mesh.ServerTypes.Count == 0)
    return NotApplicable("mesh.yaml names no types of servers, so any will do.");

foreach (var server in Contract.Servers)
    if (!Plain(server.Type).IsOneOf(Mesh.ServerTypes.Select(Plain)))
        Violation(
            server.At("type"),
            $"Server '{server.Name}' is of type '{server.Type}', which the platform does not offer: "
                + $"use one of {string.Join(", ", Mesh.ServerTypes)}, or ask the platform team for it.");

// The standard has two names for one database.
string Plain(string type) => type is "postgres" ? "postgresql" : type;
