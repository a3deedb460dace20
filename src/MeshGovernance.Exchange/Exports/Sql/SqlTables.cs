using System.Globalization;
using System.Text;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Sql;

/// <summary>The tables of a contract, those referred to before those that refer.</summary>
internal sealed class SqlTables(Contract contract, Dialect dialect, SqlKeys keys, SqlTypes types, LeaveOut leave)
{
    private readonly StringBuilder text = new();

    /// <summary>The tables and columns that have a name to themselves.</summary>
    private readonly HashSet<Element> written = [];

    /// <summary>Text that stays on the line of its comment.</summary>
    internal static string OneLine(string text) => PlainText.Line(text);

    internal string Text()
    {
        var before = new HashSet<SchemaObject>();
        Name();
        foreach (var item in Ordered().Where(written.Contains))
        {
            Table(item, before);
            before.Add(item);
        }

        return text.ToString();
    }

    /// <summary>Of two names that are one to the database, the first is written.</summary>
    private void Name()
    {
        foreach (var item in contract.Objects.DistinctBy(PhysicalName.Of, dialect.Names))
            written.UnionWith(item.Columns.DistinctBy(PhysicalName.Of, dialect.Names).Prepend<Element>(item));
        leave.Each(dialect.TakesForOthers, [
            .. contract.Objects.Where(item => !written.Contains(item)).Select(item => item.Name),
            .. contract.Objects.Where(written.Contains).SelectMany(item => item.Columns).Where(column => !written.Contains(column)).Select(ContractPaths.Of)]);
    }

    private string Quoted(SchemaObject item) => dialect.Identifier(PhysicalName.Of(item));

    private string Quoted(Column column) => dialect.Identifier(PhysicalName.Of(column));

    private string List(IEnumerable<Column> columns) => string.Join(", ", columns.Select(Quoted));

    private List<SchemaObject> Ordered()
    {
        var (ordered, seen) = (new List<SchemaObject>(), new HashSet<SchemaObject>());
        foreach (var item in contract.Objects)
            Visit(item);
        return ordered;

        void Visit(SchemaObject item)
        {
            if (!seen.Add(item))
                return;
            foreach (var reference in References.Of(item).Found)
                Visit(reference.Target);
            ordered.Add(item);
        }
    }

    private void Table(SchemaObject item, HashSet<SchemaObject> before)
    {
        text.Append('\n');
        if (dialect.Comments == Comments.None)
            Remark("", item.Description);
        var columns = item.Columns.Where(written.Contains).ToList();
        var lines = columns.Select(Line).Concat(Constraints(item, columns, before)).ToList();
        text.Append("CREATE TABLE ").Append(Quoted(item)).Append(" (\n");
        foreach (var (i, (line, remark)) in lines.Index())
        {
            Remark("  ", remark);
            text.Append("  ").Append(line).Append(i < lines.Count - 1 ? ",\n" : "\n");
        }

        text.Append(')').Append(dialect.After([.. item.PrimaryKey.Where(written.Contains).Select(Quoted)])).Append(Described(item)).Append(";\n");
        Statements(item);
    }

    private void Remark(string indent, string? about)
    {
        if (!string.IsNullOrWhiteSpace(about))
            text.Append(indent).Append("-- ").Append(OneLine(about)).Append('\n');
    }

    private (string Line, string? Remark) Line(Column column)
    {
        var line = $"{Quoted(column)} {types.Maybe(column, types.Of(column))}{(column.IsRequired || column.IsPrimaryKey ? dialect.NotNull : "")}";
        var about = string.IsNullOrWhiteSpace(column.Description) ? null : dialect.Text(column.Description.Trim());
        return dialect.Comments switch
        {
            Comments.Inline when about is not null => ($"{line} COMMENT {about}", null),
            Comments.Options when about is not null => ($"{line} OPTIONS (description = {about})", null),
            Comments.None => (line, column.Description),
            _ => (line, null),
        };
    }

    private IEnumerable<(string Line, string? Remark)> Constraints(SchemaObject item, IReadOnlyList<Column> columns, HashSet<SchemaObject> before)
    {
        if (item.PrimaryKey.Count > 0 && dialect.Keys is { } key && IsPossible(item.PrimaryKey))
            yield return ($"PRIMARY KEY ({List(item.PrimaryKey)}){key}", null);
        foreach (var column in columns.Where(column => column.IsUnique && !(item.PrimaryKey is [var only] && only == column)))
            if (!dialect.HasUnique)
                leave($"{dialect.Name} holds no column unique", ContractPaths.Of(column));
            else if (IsPossible([column]))
                yield return ($"UNIQUE ({Quoted(column)})", null);
        foreach (var check in columns.SelectMany(column => SqlChecks.Of(column, dialect, Quoted(column))))
            if (dialect.HasChecks)
                yield return (string.Format(CultureInfo.InvariantCulture, dialect.Check, dialect.Identifier(check.Name), check.Condition), null);
            else
                leave($"{dialect.Name} checks no values", $"{item.Name}.{check.Name}");
        foreach (var foreign in Foreign(item, before))
            yield return (foreign, null);
    }

    private bool IsPossible(IReadOnlyList<Column> key)
    {
        if (!key.All(written.Contains))
            return false;
        if (keys.Takes(key))
            return true;
        leave($"{dialect.Name} takes no key of so many letters, or of such a type", string.Join(" and ", key.Select(ContractPaths.Of)));
        return false;
    }

    /// <summary>A key of another table can be referred to by all of its columns, and a unique column by itself.</summary>
    private IEnumerable<string> Foreign(SchemaObject item, HashSet<SchemaObject> before)
    {
        var (found, others) = References.Of(item);
        leave.Each("a foreign key cannot leave the contract", others);
        foreach (var reference in found)
            if (dialect.Keys is { } key && (before.Contains(reference.Target) || reference.Target == item) && IsKey(reference.To) && reference.From.Concat(reference.To).All(written.Contains))
                yield return $"FOREIGN KEY ({List(reference.From)}) REFERENCES {Quoted(reference.Target)} ({List(reference.To)}){key}";
            else
                leave(
                    dialect.Keys is null ? $"{dialect.Name} has no foreign keys" : "a foreign key needs a table that is there before, and a key or a unique column of it",
                    $"{item.Name} to {string.Join(", ", reference.To.Select(ContractPaths.Of))}");
    }

    private bool IsKey(IReadOnlyList<Column> columns) =>
        keys.Takes(columns) && ((dialect.HasUnique && columns is [{ IsUnique: true }]) || columns.ToHashSet().SetEquals(columns[0].Object.PrimaryKey));

    private string Described(SchemaObject item) => dialect.TableComment is { } form && !string.IsNullOrWhiteSpace(item.Description)
        ? string.Format(CultureInfo.InvariantCulture, form, dialect.Text(item.Description.Trim()))
        : "";

    private void Statements(SchemaObject item)
    {
        if (dialect.Comments != Comments.Statements)
            return;
        if (!string.IsNullOrWhiteSpace(item.Description))
            text.Append("COMMENT ON TABLE ").Append(Quoted(item)).Append(" IS ").Append(dialect.Text(item.Description.Trim())).Append(";\n");
        foreach (var column in item.Columns.Where(column => written.Contains(column) && !string.IsNullOrWhiteSpace(column.Description)))
            text.Append("COMMENT ON COLUMN ").Append(Quoted(item)).Append('.').Append(Quoted(column)).Append(" IS ").Append(dialect.Text(column.Description!.Trim())).Append(";\n");
    }
}
