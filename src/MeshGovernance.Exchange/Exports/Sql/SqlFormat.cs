using MeshGovernance.Core.Files;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Sql;

/// <summary>The statements that create the tables of the contracts that a product offers.</summary>
internal sealed class SqlFormat : IExportFormat
{
    private static readonly Said Said = new(
        [],
        ["servers"],
        ["description", "physicalName", "physicalType", "logicalType", "relationships"],
        ["description", "logicalType", "logicalTypeOptions", "physicalType", "physicalName", "required", "unique", "primaryKey", "primaryKeyPosition", "relationships", "enum", "map"]);

    public string Name => "sql";

    public string One => "the statements that create the tables, in the dialect of a database";

    public IReadOnlyList<string> Dialects => SqlDialects.Names;

    public Func<IReadOnlyList<string>, string>? Together => Streams.Texts;

    public Exported Export(ExportedProduct product, ExportOptions options)
    {
        var unsaid = new List<ExportRemark>();
        var files = new List<NewFile>();
        foreach (var contract in product.Offered.Where(contract => contract.Objects.Count > 0))
            if (SqlDialects.Of(contract, options.Dialect) is { } dialect)
                files.Add(NewFile.Of(product.Path($"{ExportedProduct.Label(contract)}.sql"), Script(product, contract, dialect, message => unsaid.Add(product.Remark(contract, message)))));
            else
                unsaid.Add(product.Remark(contract, $"it is not written, since {SqlDialects.NoDatabase}"));
        return new Exported(files, [.. unsaid, .. Said.UnsaidOf(product)]);
    }

    private static string Script(ExportedProduct product, Contract contract, Dialect dialect, Action<string> unsaid)
    {
        var guessed = new List<string>();
        var tables = new SqlTables(contract, dialect, new SqlTypes(dialect, SqlDialects.IsOwn(contract, dialect), guessed.Add), unsaid);
        var text = $"-- {SqlTables.OneLine(product.Title)} ({product.Product.Key}), contract {SqlTables.OneLine(contract.ContractId)} {SqlTables.OneLine(contract.Version)}, for {dialect.Name}\n{tables.Text()}";
        if (guessed.Count > 0)
            unsaid($"these have no logical type, and are written as text: {string.Join(", ", guessed.Distinct().Order(StringComparer.Ordinal))}.");
        return text;
    }
}
