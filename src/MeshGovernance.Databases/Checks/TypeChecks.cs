using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Promises;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Checks;

/// <summary>Whether a column is there, and of the type that the contract says: by families of logical types, and by the physical type where that is written for this database.</summary>
internal static class TypeChecks
{
    private const string Metric = "type";

    internal static Inquiry Of(Promise promise, Column column, FoundColumns columns, DataDialect dialect, bool saysPhysical)
    {
        if (columns.Find(column, out var unreachable) is not { } found)
            return Inquiry.Settled(promise, unreachable is null
                ? Verdict.Broken(promise, $"{Named(column)} is not there.", new EvidenceMeasure("columns", 0))
                : Verdict.Skip(promise, unreachable));
        if (Difference(column, found, saysPhysical) is { } difference)
            return Inquiry.Settled(promise, Verdict.Broken(promise, $"{Named(column)} {difference}", new EvidenceMeasure(Metric, null)));
        if (found.OtherName is { } other)
            return Inquiry.Settled(promise, other.Length > other.Trim().Length
                ? Verdict.Broken(promise, $"{Named(column)} is called '{other}' there, with blanks around its name.", new EvidenceMeasure(Metric, 0))
                : Verdict.Broken(promise with { Severity = "warning" }, $"{Named(column)} is called '{other}' there: the same letters in another case.", new EvidenceMeasure(Metric, 0)));
        return found.IsWritten
            ? new Inquiry(promise with { Breach = $"{ColumnWords.Of(column)} cannot be read as {column.LogicalType ?? column.PhysicalType}" }, numbers => new Measured(Metric, numbers[0]) { Unit = "rows", Rows = numbers.Rows, Failed = (long)(numbers[0] ?? 0) })
            {
                Aggregates = [dialect.CountWhere($"{found.Written} IS NOT NULL AND {found.Value} IS NULL")],
            }
            : Inquiry.Settled(promise, found.Type is null ? Verdict.Skip(promise, "The database does not say of what type it is.") : Verdict.Pass(promise, new EvidenceMeasure(Metric, 0)));
    }

    /// <summary>The beginning of a sentence. What has no name of its own, such as an item of a list, is called by what holds it.</summary>
    private static string Named(Column column) => column.Parent is not Column ? $"Column '{FoundColumns.NameOf(column)}'"
        : ColumnWords.Of(column) is ['a', .. var rest] ? $"A{rest}"
        : $"Column {ColumnWords.Of(column)}";

    /// <summary>How the type differs, to follow on the name of the column; null where it fits, or nobody can say.</summary>
    private static string? Difference(Column column, FoundColumn found, bool saysPhysical)
    {
        if (found.Type is not { } type)
            return null;
        var actual = type.Column("");
        if (column.LogicalType is { } logical && actual.LogicalType is { } other && !type.IsJson && !Fits(logical, other))
            return $"is {type} there, which is no {logical}.";
        if (!found.IsWritten && column.LogicalType == "timestamp" && column.LogicalTypeOptions?["timezone"]?.Boolean is { } zoned && actual.Options["timezone"]?.GetValue<bool>() is { } isZoned && zoned != isZoned)
            return $"is {type} there, {(zoned ? "without a time zone" : "with a time zone")}.";
        if (!saysPhysical || found.IsWritten || column.PhysicalType is not { Length: > 0 } written)
            return null;
        var physical = DataType.Read(written);
        var said = physical.Column("");
        return said.LogicalType is null || actual.LogicalType is null
            || (said.LogicalType == actual.LogicalType && Format(said) == Format(actual) && (physical.Arguments.Count == 0 || type.Arguments.Count == 0 || physical.Arguments.SequenceEqual(type.Arguments, StringComparer.OrdinalIgnoreCase)))
            ? null
            : $"is {type} there, and {written} is agreed.";
    }

    private static string? Format(Core.Imports.ColumnDraft draft) => draft.Options["format"]?.ToString();

    private static bool Fits(string logical, string actual) => logical == actual || (logical, actual) switch
    {
        ("number", "integer") or ("map", "object") or ("vector", "array") => true,
        _ => false,
    };
}
