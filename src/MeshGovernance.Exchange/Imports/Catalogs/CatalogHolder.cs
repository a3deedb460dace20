using System.Text.Json.Nodes;

namespace MeshGovernance.Exchange.Imports.Catalogs;

/// <summary>A domain or a data product, as catalogs describe both: something with a name and owners that holds other things.</summary>
internal sealed record CatalogHolder(string Key, Origin Origin)
{
    internal string? Name { get; set; }

    internal string? Description { get; set; }

    /// <summary>The key of the domain around it.</summary>
    internal string? Domain { get; set; }

    internal CatalogOwners Owners { get; } = new();

    internal List<string> Terms { get; } = [];

    internal List<(string Property, JsonNode? Value)> More { get; } = [];
}
