foreach (var server in Contract.Servers)
    if (server.Type.IsOneOf(Parameters.FileServers))
        Judge(server, Parameters.Files);
    else if (server.Type.IsOneOf(Parameters.MessageServers))
        Judge(server, Parameters.Messages);

void Judge(Server server, IReadOnlyList<string> agreed)
{
    var choice = string.Join(", ", agreed);
    if (IsMissing(server.Format))
        Violation(
            server.At("format"),
            $"Server '{server.Name}' does not say what its data looks like: set its format to one of {choice}.");
    else if (!server.Format.IsOneOf(agreed))
        Violation(
            server.At("format"),
            $"Server '{server.Name}' offers {server.Format}, which not every domain can read: offer one of {choice}.");
}
