using System.Globalization;
using DuckDB.NET.Data;

namespace MeshGovernance.Bench.Generating;

/// <summary>A mesh with one contract of 20 rules, the rows that it is about, and one query that counts the same as its rules.</summary>
internal static class DataMesh
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);

    private const string Contract = """
        apiVersion: v3.2.0
        kind: DataContract
        id: orders
        version: 1.0.0
        status: active
        servers:
          - {server: files, type: local, path: 'orders/*.parquet', format: parquet}
        schema:
          - name: orders
            quality:
              - {metric: rowCount, mustBeGreaterThan: 0}
            properties:
              - {name: id, required: true, unique: true}
              - {name: customer_id, required: true, logicalTypeOptions: {pattern: '^c[0-9]+$', maxLength: 10}}
              - {name: status, required: true, enum: [{value: open}, {value: paid}, {value: sent}, {value: closed}]}
              - {name: amount, logicalType: number, required: true, logicalTypeOptions: {minimum: 0, maximum: 10000}, quality: [{metric: nullValues, mustBeLessThan: 1, unit: percent}]}
              - {name: quantity, logicalType: integer, required: true, logicalTypeOptions: {minimum: 0, exclusiveMaximum: 20}}
              - {name: zip, required: true, logicalTypeOptions: {pattern: '^[0-9]{5}$'}}
              - {name: email, logicalTypeOptions: {pattern: '^[^@ ]+@[^@ ]+$'}}
              - {name: loaded_at, logicalType: timestamp, required: true}
        slaProperties:
          - {property: latency, value: 400, unit: d, element: orders.loaded_at}
          - {property: retention, value: 400, unit: d, element: orders.loaded_at}

        """;

    private const string Columns = """
        range AS id, 'c' || (hash(range) % 1000000) AS customer_id, CASE (hash(range) % 4) WHEN 0 THEN 'open' WHEN 1 THEN 'paid' WHEN 2 THEN 'sent' ELSE 'closed' END AS status,
        ((hash(range) % 1000000) / 100)::DECIMAL(10, 2) AS amount, (hash(range) % 20)::INTEGER AS quantity, lpad((hash(range) % 100000)::VARCHAR, 5, '0') AS zip,
        'user' || (range % 5000000) || '@example.org' AS email, TIMESTAMP '2026-01-01 00:00:00' + INTERVAL (range % 28000000) SECOND AS loaded_at
        """;

    private const string Counts = """
        COUNT(*), COUNT(*) - COUNT(id), COUNT(id) - COUNT(DISTINCT id), COUNT(*) - COUNT(customer_id), COUNT(CASE WHEN NOT regexp_matches(customer_id, '^c[0-9]+$') THEN 1 END),
        COUNT(CASE WHEN length(customer_id) > 10 THEN 1 END), COUNT(*) - COUNT(status), COUNT(CASE WHEN status NOT IN ('open', 'paid', 'sent', 'closed') THEN 1 END), COUNT(*) - COUNT(amount),
        COUNT(CASE WHEN amount < 0 THEN 1 END), COUNT(CASE WHEN amount > 10000 THEN 1 END), COUNT(*) - COUNT(quantity), COUNT(CASE WHEN quantity < 0 THEN 1 END), COUNT(CASE WHEN quantity >= 20 THEN 1 END),
        COUNT(*) - COUNT(zip), COUNT(CASE WHEN NOT regexp_matches(zip, '^[0-9]{5}$') THEN 1 END), COUNT(CASE WHEN NOT regexp_matches(email, '^[^@ ]+@[^@ ]+$') THEN 1 END), COUNT(*) - COUNT(loaded_at),
        MAX(loaded_at), MIN(loaded_at)
        """;

    /// <summary>Writes it, where it is not there from an earlier run.</summary>
    internal static void Write(string folder, int millions)
    {
        if (Directory.Exists(Path.Combine(folder, ".git")))
            return;
        Directory.CreateDirectory(Path.Combine(folder, "orders"));
        Directory.CreateDirectory(Path.Combine(folder, "domains", "checkout", "orders"));
        File.WriteAllText(Path.Combine(folder, "mesh.yaml"), "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Data\n");
        File.WriteAllText(Path.Combine(folder, "domains", "checkout", "orders", "orders.odcs.yaml"), Contract);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a query of ours
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"COPY (SELECT {Columns} FROM range({millions * 1_000_000L})) TO '{Rows(folder)}'");
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        Shell.Run(folder, "git", "init", "-q");
    }

    /// <summary>One aggregate written by hand that counts what breaks the rules.</summary>
    internal static string Query(string folder) => $"SELECT {Counts} FROM '{Rows(folder)}'";

    private static string Rows(string folder) => Path.Combine(folder, "orders", "orders.parquet");
}
