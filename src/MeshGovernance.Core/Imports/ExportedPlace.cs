using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MeshGovernance.Core.Imports;

/// <summary>Where a contract belongs in the mesh that exported it, as the file tells that came of it.</summary>
/// <param name="Domain">The folder of its domain.</param>
/// <param name="Product">The folder of its data product.</param>
/// <param name="Contract">Its id.</param>
/// <param name="Version">Its version.</param>
public sealed partial record ExportedPlace(string Domain, string Product, string Contract, string Version)
{
    /// <summary>Reads a name such as <c>urn:mesh:contract:sales:orders:orders%401.2.0</c>; null for any other.</summary>
    public static ExportedPlace? Read(string? name)
    {
        if (name?.Split(':') is not ["urn", "mesh", "contract" or "schema", { Length: > 0 } domain, { Length: > 0 } product, .. var rest])
            return null;
        var parts = Array.ConvertAll(rest, Uri.UnescapeDataString);
        var last = Array.FindIndex(parts, Label.IsMatch);
        if (last < 0)
            return null;

        // An id may have slashes, which are colons here.
        var label = string.Join('/', parts[..(last + 1)]);
        var at = label.LastIndexOf('@');
        return at == 0 ? null : new ExportedPlace(Uri.UnescapeDataString(domain), Uri.UnescapeDataString(product), label[..at], label[(at + 1)..]);
    }

    /// <summary>An estate in which all objects that came from one contract are one again.</summary>
    internal static Estate Gathered(Estate estate)
    {
        if (estate.Contracts.All(contract => contract.Exported is null))
            return estate;
        var parts = estate.Contracts.Where(contract => contract.Exported is not null).ToLookup(contract => contract.Exported!);
        return estate with { Contracts = [.. estate.Contracts.Where(contract => contract.Exported is null), .. parts.Select(same => Whole(same.Key, [.. same]))] };
    }

    /// <summary>What a part says of itself it says of an object: the contract has an id, a version and the objects of all parts.</summary>
    private static FoundContract Whole(ExportedPlace place, IReadOnlyList<FoundContract> parts)
    {
        var schema = new JsonArray([.. parts.SelectMany(part => EstateNames.Items(part.Fields, "schema")).Select(item => item.DeepClone())]);
        return new FoundContract(place.Contract, new JsonObject { ["id"] = place.Contract, ["version"] = place.Version, ["schema"] = schema }, parts[0].Origin) { Domain = place.Domain, Product = place.Product, Exported = place };
    }

    [GeneratedRegex(@"@\d+(\.\d+){0,2}([-+][0-9A-Za-z.+-]+)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Label { get; }
}
