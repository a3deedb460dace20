using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>Where the data of a contract are, with every field that the contract gives.</summary>
public sealed record ServerListPart(PageFrame Frame, Contract Contract) : IPage
{
    internal const int ServersShown = 60;

    // What the head of the panel says, and what is not for readers.
    private static readonly string[] Besides = ["server", "type", "environment", "description", "roles", "customProperties", "authoritativeDefinitions", "id"];

    internal static IEnumerable<string> FieldsOf(Server server) => server.Node.Keys.Except(Besides, StringComparer.Ordinal);
}
