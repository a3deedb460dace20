var production = Contract.Servers.Where(server => server.Environment is "prod" or "production").ToList();
if (production.Count == 0)
    Violation(Contract.At("servers"), $"Contract '{Contract.ContractId}' names no server with environment prod.");

foreach (var server in production)
    if (server.Region is { } region && Mesh.Regions.Count > 0 && !Mesh.Regions.Contains(region))
        Violation(server, $"Server '{server.Name}' lies in region '{region}': use '{string.Join("' or '", Mesh.Regions)}'.");
