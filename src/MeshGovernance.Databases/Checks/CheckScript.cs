using System.Globalization;
using System.Text;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Promises;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Fences;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Checks;

/// <summary>What a check would ask of a server, as a script for whoever runs it in the place of mesh. Columns are taken to be as the contract says.</summary>
public sealed class CheckScript
{
    private const int Seconds = 600;
    private const string Count = "COUNT(*)";

    private readonly DataDialect dialect;
    private readonly Server server;
    private readonly StringBuilder text = new();

    private CheckScript(DataDialect dialect, Server server) => (this.dialect, this.server) = (dialect, server);

    /// <summary>The names of dialects.</summary>
    public static IReadOnlyList<string> Dialects => DataDialects.Names;

    /// <summary>The script; null where nobody says in which dialect.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="served">The contract, and one of its servers.</param>
    /// <param name="dialect">The name of a dialect; that of the server, where it is null.</param>
    public static string? Of(LoadedMesh mesh, ServedContract served, string? dialect)
    {
        ArgumentNullException.ThrowIfNull(served);
        if ((dialect is null ? DataDialects.OfServer(served.Server.Type) : DataDialects.Named(dialect)) is not { } known)
            return null;
        var script = new CheckScript(known, served.Server);
        script.Write(ContractPromises.Of(mesh, served.Contract), served);
        return script.text.ToString();
    }

    private void Write(ContractPromises promises, ServedContract served)
    {
        Say($"The contract '{served.Contract.ContractId}' {served.Contract.Version} of {served.Product} on its server '{server.Name}', in the words of {dialect.Name}.");
        foreach (var statement in dialect.Session(Seconds))
            Ask(statement);
        foreach (var item in promises.Objects)
            Write(item);
        foreach (var other in promises.Others)
            Skip(other, ((NotAsked)other.Question).Reason);
    }

    private void Write(ObjectPromises item)
    {
        text.Append('\n');
        var from = dialect.Table(server, item.Table);
        var inquiries = new Inquiries(dialect, from, Columns(item.Object), now: null, Target) { Table = from };
        var asked = item.Promises.Where(promise => promise.Question is not IsThere and not HasType).Select(inquiries.Of).ToList();
        Say($"'{item.Table}' is there, and has the columns that the contract says: {string.Join(", ", item.Promises.Where(promise => promise.Question is IsThere or HasType).Select(promise => promise.RelatesTo))}");
        Ask(dialect.Columns(server, item.Table));

        var aggregates = asked.Where(inquiry => inquiry.Known is null).SelectMany(inquiry => inquiry.Aggregates).Prepend(Count).Distinct().ToList();
        foreach (var inquiry in asked.Where(inquiry => inquiry is { Known: null, Query: null, Stranger: null }))
            Answers(inquiry, [.. inquiry.Aggregates.Select(aggregate => string.Create(CultureInfo.InvariantCulture, $"a{aggregates.IndexOf(aggregate)}"))], "a0");
        Ask($"SELECT {string.Join(",\n  ", aggregates.Select((aggregate, index) => string.Create(CultureInfo.InvariantCulture, $"{aggregate} AS a{index}")))}\nFROM {from}");
        foreach (var inquiry in asked.Where(inquiry => inquiry.Known is null && (inquiry.Query ?? inquiry.Stranger) is not null))
            Write(inquiry);
        foreach (var inquiry in asked.Where(inquiry => inquiry.Known is not null))
            Skip(inquiry.Promise, inquiry.Known!.Message ?? "");
    }

    private void Write(Inquiry inquiry)
    {
        if (inquiry.Stranger is not { } stranger)
        {
            Answers(inquiry, ["the number"], $"the rows of {inquiry.Promise.Element}");
            Ask(inquiry.Query!);
            return;
        }

        var fence = Fence.Of(dialect, stranger);
        if (fence.Query is not { } query)
        {
            Skip(inquiry.Promise, $"The query is not run: {fence.Refusal}.");
            return;
        }

        Answers(inquiry, ["the value"], "");
        Ask(query);
    }

    private void Answers(Inquiry inquiry, IReadOnlyList<string> numbers, string rows)
    {
        var formula = inquiry.Formula.Replace(Inquiry.AllRows, rows, StringComparison.Ordinal);
        for (var at = 0; at < numbers.Count; at++)
            formula = formula.Replace(string.Create(CultureInfo.InvariantCulture, $"{{{at}}}"), numbers[at], StringComparison.Ordinal);
        var value = !inquiry.Promise.IsPercent || inquiry.Promise.Question is FilledPeriods or StrangersQuery ? formula : numbers.Count == 1 ? $"100 * {formula} / a0" : $"100 * ({formula}) / a0";
        Say($"{value} must {inquiry.Promise.Bound}: {inquiry.Promise.RelatesTo} ({inquiry.Promise.Severity}: {inquiry.Promise.Name})");
    }

    private void Skip(Promise promise, string reason) => Say($"not asked: {promise.RelatesTo}: {reason}");

    private void Ask(string statement) => text.Append(statement).Append(";\n");

    /// <summary>A comment ends with its line, and names are written by strangers.</summary>
    private void Say(string comment) => text.Append("-- ").AppendJoin("", comment.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Append('\n');

    private FoundColumns Columns(SchemaObject item) => new(dialect, [.. item.Columns.Select(column => new ActualColumn(FoundColumns.NameOf(column), TypeOf(column), null))]);

    private TargetColumns? Target(IReadOnlyList<Column> columns, out string? reason)
    {
        reason = null;
        var item = columns[0].Object;
        var found = columns.Select(column => Columns(item).Find(column, out _)).ToList();
        if (!found.Contains(null))
            return new TargetColumns(dialect.Table(server, ObjectPromises.TableOf(item)), [.. found.OfType<FoundColumn>()]);
        reason = $"'{item.Name}' lacks a column that it leads to.";
        return null;
    }

    /// <summary>The type as it is written, where that is understood, else one that holds what the contract says.</summary>
    private static string TypeOf(Column column) => column.PhysicalType is { Length: > 0 } physical && DataType.Read(physical).Column("").LogicalType is not null ? physical : column.LogicalType switch
    {
        "integer" => "bigint",
        "number" => "decimal",
        "object" => "struct",
        null => "varchar",
        "string" => "varchar",
        var other => other,
    };
}
