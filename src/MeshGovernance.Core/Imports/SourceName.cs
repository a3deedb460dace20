namespace MeshGovernance.Core.Imports;

/// <summary>What the path of a file tells of what is in it.</summary>
internal static class SourceName
{
    /// <summary>Folders that say what kind of files are in them, and nothing of whose they are.</summary>
    private static readonly HashSet<string> Telling = new(StringComparer.OrdinalIgnoreCase)
    {
        "contract", "contracts", "datacontract", "datacontracts", "data-contract", "data-contracts", "data_contract", "data_contracts", "product", "products", "dataproduct", "dataproducts",
        "data-product", "data-products", "data_product", "data_products", "odcs", "odps", "dpds", "schema", "schemas", "spec", "specs", "src", "domains", "teams", "examples", "output-ports", "outputports",
    };

    private static readonly string[] Endings = [".odcs", ".odps", ".datacontract", ".dataproduct", ".data-contract", ".data-product", ".contract", ".product"];

    /// <summary>The folders that may be those of a domain or a data product, from the top. The address of a database has none.</summary>
    internal static IReadOnlyList<string> Folders(Origin origin) =>
        origin.Source.Contains(':', StringComparison.Ordinal) ? [] : [.. origin.Source.Split('/')[..^1].Where(folder => folder is not (".." or ".") && !Telling.Contains(folder) && !IsVersion(folder))];

    /// <summary>Whether a folder is called as a version: <c>v2</c>, <c>1.0.0</c>.</summary>
    private static bool IsVersion(string folder) => folder.TrimStart('v', 'V') is [>= '0' and <= '9', ..] number && number.All(letter => char.IsAsciiDigit(letter) || letter == '.');

    /// <summary>The name of a file without what says what kind of file it is; empty where nothing is left.</summary>
    internal static string Stem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var stem = name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : name;
        foreach (var ending in Endings)
        {
            if (stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return stem[..^ending.Length];
            if (stem.Equals(ending[1..], StringComparison.OrdinalIgnoreCase))
                return "";
        }

        return stem;
    }
}
