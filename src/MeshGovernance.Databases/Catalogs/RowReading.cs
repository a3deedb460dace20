using System.Data.Common;
using System.Globalization;

namespace MeshGovernance.Databases.Catalogs;

/// <summary>Rows of catalogs, read by the place of their columns: engines write the names of those in their own case.</summary>
internal static class RowReading
{
    /// <summary>Runs a query of ours that changes nothing.</summary>
    internal static List<T> Rows<T>(this DbConnection connection, string query, Func<DbDataReader, T> read)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // every query is one of ours, and none holds a value of somebody else
        command.CommandText = query;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
            all.Add(read(rows));
        return all;
    }

    internal static string Text(this DbDataReader row, int at) => row.TextOrNull(at) ?? "";

    internal static string? TextOrNull(this DbDataReader row, int at) =>
        row.IsDBNull(at) ? null : Convert.ToString(row.GetValue(at), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    internal static IReadOnlyList<string> Texts(this DbDataReader row, int at) => row.IsDBNull(at) ? [] : row.GetValue(at) switch
    {
        IEnumerable<string> texts => [.. texts],
        System.Collections.IEnumerable items and not string => [.. items.Cast<object?>().Select(item => Convert.ToString(item, CultureInfo.InvariantCulture) ?? "")],
        var one => [Convert.ToString(one, CultureInfo.InvariantCulture) ?? ""],
    };

    internal static TableName Table(this DbDataReader row) => new(row.Text(0), row.Text(1));
}
