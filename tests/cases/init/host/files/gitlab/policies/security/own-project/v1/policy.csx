var own = Domain.Node["platform"]?.Items ?? [];
if (own.Count == 0)
    return NotApplicable("domain.yaml does not say which part of the platform belongs to the domain.");

foreach (var server in Domain.Products.SelectMany(product => product.Contracts).SelectMany(contract => contract.Servers))
    if (!Parameters.Shared.Contains(server.Type) && !own.Any(part => IsIn(server, part)))
        Violation(
            server,
            $"Server '{server.Name}' ({server.Type}) lies in no part of the platform that belongs to the domain '{Domain.Key}': "
                + "move the data, or add the part under 'platform' in its domain.yaml.");

// Every field that the part states is that of the server; a bucket is the first part of a location.
bool IsIn(Server server, Node part) => part.Keys.All(field =>
    part[field]?.Text == server.Node[field]?.Text
    || (field == "bucket" && server.Location?.Contains($"://{part[field]?.Text}/", StringComparison.Ordinal) == true));
