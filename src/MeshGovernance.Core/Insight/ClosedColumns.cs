using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>The columns of an object that a first look at its data leaves out: personal data, and whatever is as closed as anything in the mesh.</summary>
/// <param name="Names">Their names in the database.</param>
/// <param name="Others">The names of the others.</param>
internal sealed record ClosedColumns(IReadOnlyList<string> Names, IReadOnlyList<string> Others)
{
    internal static readonly ClosedColumns None = new([], []);

    /// <summary>Whether they come along all the same, since messages and files are fetched as a whole.</summary>
    internal bool AreFetched { get; init; }

    /// <summary>Why no query can leave them out; null where one can.</summary>
    internal string? Obstacle => Names.Count == 0 ? null
        : Others.Count == 0 ? "Every column holds personal data or is closed, so no snippet is shown: ask the owner."
        : Names.Concat(Others).All(Harmless.IsName) ? null
        : "The name of a column holds something that a database could take for a command, so no snippet is shown.";

    /// <summary>All but them, as BigQuery writes it.</summary>
    internal string Except => Names.Count == 0 ? "*" : $"* EXCEPT ({string.Join(", ", Names.Select(name => $"`{name}`"))})";

    /// <summary>All but them, as DuckDB writes it.</summary>
    internal string Exclude => Names.Count == 0 ? "*" : $"* EXCLUDE ({string.Join(", ", Names)})";

    /// <summary>All but them, where SQL has no words for it: one by one.</summary>
    internal string Open => Names.Count == 0 ? "*" : string.Join(", ", Others.Select(name => $"\"{name}\""));

    /// <summary>What a reader must know of them; null where there is nothing.</summary>
    internal string? Words => Names.Count == 0 ? null
        : AreFetched ? $"This brings {Listed} along: personal or closed data, to be handled so."
        : $"Left out: {Listed}, which the contract marks as personal or closed.";

    private string Listed => string.Join(", ", Names.Take(6).Select(name => $"`{name}`")) + (Names.Count > 6 ? $" and {Names.Count - 6} more" : "");

    internal static ClosedColumns Of(SchemaObject item)
    {
        var mostClosed = item.Contract.Mesh.Classification.MostClosed;
        var columns = item.Columns.ToLookup(column => column.WithNested().Any(nested => nested.IsPersonal(mostClosed)), column => column.PhysicalName ?? column.Name);
        return new ClosedColumns([.. columns[true]], [.. columns[false]]);
    }
}
