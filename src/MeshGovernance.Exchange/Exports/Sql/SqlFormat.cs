using MeshGovernance.Core.Files;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Sql;

/// <summary>The statements that create the tables of the contracts that a product offers.</summary>
internal sealed class SqlFormat : IExportFormat
{
    private static readonly Said Said = new(
        [],
        ["id", "version", "servers.type"],
        ["name", "description", "physicalName", "logicalType", "relationships.from", "relationships.to"],
        ["name", "description", "logicalType", "logicalTypeOptions", "physicalType", "physicalName", "required", "unique", "primaryKey", "primaryKeyPosition", "relationships.to", "enum.value"]);

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
                files.Add(NewFile.Of(product.Path($"{ExportedProduct.Label(contract)}.sql"), Script(product, contract, dialect, (why, what) => unsaid.Add(product.Remark(contract, why, what)))));
            else
                unsaid.Add(product.Remark(contract, $"it is not written, since {SqlDialects.NoDatabase}"));
        return new Exported(files, [.. unsaid, .. Said.UnsaidOf(product)]);
    }

    private static string Script(ExportedProduct product, Contract contract, Dialect dialect, LeaveOut leave)
    {
        var keys = new SqlKeys(contract, dialect);
        var types = new SqlTypes(dialect, SqlDialects.IsOwn(contract, dialect), keys, guess => leave("these have no logical type, and are written as text", guess));
        var tables = new SqlTables(contract, dialect, keys, types, leave);
        var text = $"-- {SqlTables.OneLine(product.Title)} ({product.Product.Key}), contract {SqlTables.OneLine(contract.ContractId)} {SqlTables.OneLine(contract.Version)}, for {dialect.Name}\n-- {product.Iri(contract)}\n{tables.Text()}";
        leave.Each($"{dialect.Name} takes no text without a length into a key, so these got one", keys.Given);
        leave.Each("no type and no check says these limits", types.Seen(contract.Objects.SelectMany(item => item.Columns)).SelectMany(column => SqlLimits.Unsaid(column, dialect, types)));
        leave.Each($"{dialect.Name} holds these as one value, and says nothing of what is in it", contract.Objects.SelectMany(item => item.Columns).Where(types.IsAny).Select(ContractPaths.Of));
        leave.Each("of what is in a column its type says no more than names and types", types.Seen(contract.Objects.SelectMany(item => item.Columns)).SelectMany(SqlLimits.MoreThanType));
        leave.Each(PhysicalName.StandsFor, PhysicalName.Otherwise(contract.Objects));
        return text;
    }
}
