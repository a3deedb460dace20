foreach (var server in Contract.Servers)
    if (Has(Parameters.FileServers, server.Type))
        Judge(server, Parameters.Files);
    else if (Has(Parameters.MessageServers, server.Type))
        Judge(server, Parameters.Messages);

void Judge(Server server, IReadOnlyList<string> agreed)
{
    var choice = string.Join(", ", agreed);
    if (string.IsNullOrWhiteSpace(server.Format))
        Violation(
            server.At("format"),
            $"Server '{server.Name}' does not say what its data looks like: set its format to one of {choice}.");
    else if (!Has(agreed, server.Format))
        Violation(
            server.At("format"),
            $"Server '{server.Name}' offers {server.Format}, which not every domain can read: offer one of {choice}.");
}

bool Has(IReadOnlyList<string> list, string text) => list.Contains(text, StringComparer.OrdinalIgnoreCase);
