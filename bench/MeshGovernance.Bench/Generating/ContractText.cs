using System.Globalization;
using System.Text;

namespace MeshGovernance.Bench.Generating;

/// <summary>A contract by ODCS v3.1.0 with 20 to 40 columns.</summary>
internal static class ContractText
{
    // A third of the contracts has the fewest columns; the others spread evenly up to 40.
    private const int FewestColumns = 20;
    private const int Spread = 31;
    private const int Usual = 10;
    private const int KeyColumns = 2;

    internal static string Of(GeneratedProduct product)
    {
        var text = new StringBuilder();
        var table = product.Folder.Replace('-', '_');
        text.Append(CultureInfo.InvariantCulture, $"""
            apiVersion: v3.1.0
            kind: DataContract
            id: {product.ContractId}
            name: {product.Subject} of {product.Domain}
            version: {product.Major}.0.0
            status: active
            domain: {product.Domain}
            tags: [{product.Subject.Replace(' ', '-')}]

            description:
              purpose: {Vocabulary.Purposes[(product.Number + 1) % Vocabulary.Purposes.Length]}
              usage: Take the rows of the last load, and join by the key alone.
              limitations: {Vocabulary.Limitations[(product.Number + 1) % Vocabulary.Limitations.Length]}

            servers:
            {Server(product)}

            schema:
              - name: {table}
                physicalName: {table}
                logicalType: object
                physicalType: table
                businessName: {product.Subject} of {product.Domain}
                description: Each of the {product.Subject} with its present state.
                dataGranularityDescription: One row for each of the {product.Subject}.
                properties:
                  - name: {table}_id
                    description: Identity of the row, given once and never used again.
                    logicalType: string
                    physicalType: STRING
                    primaryKey: true
                    primaryKeyPosition: 1
                    required: true
                    criticalDataElement: true
                    classification: internal
                    quality:
                      - name: key-is-there
                        type: library
                        metric: nullValues
                        mustBe: 0
                        dimension: completeness
                        severity: error
                  - name: updated_at
                    description: When the row was written last, in UTC.
                    logicalType: timestamp
                    logicalTypeOptions: {"{"}timezone: true{"}"}
                    physicalType: TIMESTAMP
                    required: true
                    classification: internal

            """);

        foreach (var (column, index) in ColumnsOf(product).Select((column, index) => (column, index)))
            Append(text, product, column, index);

        return text.Append(CultureInfo.InvariantCulture, $"""
                quality:
                  - name: key-is-unique
                    description: No row occurs twice.
                    type: library
                    metric: duplicateValues
                    arguments:
                      properties: [{table}_id]
                    mustBe: 0
                    unit: rows
                    dimension: uniqueness
                    severity: error

            roles:
              - role: {product.Folder}-reader
                description: May read the table.
                access: read
                firstLevelApprovers: {product.Owner}

            slaProperties:
              - property: frequency
                value: {product.Minutes}
                unit: min
                element: {table}.updated_at
              - property: latency
                value: {product.Minutes * 2}
                unit: min
                element: {table}.updated_at
              - property: availability
                value: 99.5
                unit: percent
            {(product.ForgetsRetention ? "" : "  - property: retention\n    value: 3\n    unit: y\n")}
            team:
              name: Team {product.Domain}
              members:
                - username: {product.Owner}
                  role: owner
                  dateIn: 2024-02-01

            contractCreatedTs: 2025-06-02T08:00:00Z

            """).ToString();
    }

    private static string Server(GeneratedProduct product) => (product.LiesElsewhere, product.Number % 3) switch
    {
        (true, _) => $"  - server: warehouse\n    type: snowflake\n    environment: prod\n    account: shop\n    database: {product.Domain}\n    schema: public",
        (_, 0) => $"  - server: lake\n    type: s3\n    environment: prod\n    location: s3://shop-{product.Domain}/{product.Folder}/*.parquet\n    format: parquet",
        _ => $"  - server: bigquery\n    type: bigquery\n    environment: prod\n    project: shop-{product.Domain}\n    dataset: {product.Subject.Replace(' ', '_')}",
    };

    private static IEnumerable<ColumnWords> ColumnsOf(GeneratedProduct product)
    {
        var count = FewestColumns - KeyColumns + Math.Max(0, (product.Number * 13 % Spread) - Usual);
        var stride = 1 + (product.Number % 3 * 2);
        var all = Vocabulary.Columns.Length;
        return Enumerable.Range(0, all)
            .Select(index => Vocabulary.Columns[((product.Number * 11) + (index * stride)) % all])
            .Distinct()
            .Take(count)
            .Where(column => column.Name != "customer_email" || product.ShowsPersonalData || product.Number % 2 == 0);
    }

    private static void Append(StringBuilder text, GeneratedProduct product, ColumnWords column, int index)
    {
        var (logical, physical) = Types(column.Kind);
        var isOpen = product.ShowsPersonalData && column.Personal is not null;
        text.Append(CultureInfo.InvariantCulture, $"      - name: {column.Name}\n");
        if (!product.LacksADescription || index != 5)
            text.Append(CultureInfo.InvariantCulture, $"        description: {column.Description}\n");
        text.Append(CultureInfo.InvariantCulture, $"        logicalType: {logical}\n");
        if (column.Kind == Kind.Moment)
            text.Append("        logicalTypeOptions: {timezone: true}\n");
        text.Append(CultureInfo.InvariantCulture, $"        physicalType: {physical}\n");
        if (index % 3 == 0)
            text.Append("        required: true\n");
        text.Append(CultureInfo.InvariantCulture, $"        classification: {(isOpen ? "internal" : column.Classification)}\n");
        if (column.Classification == "sensitive")
            text.Append("        tags: [pii]\n");
        if (index % 12 == 4)
            text.Append("        quality:\n          - name: is-there\n            type: library\n            metric: nullValues\n            mustBe: 0\n            dimension: completeness\n");
    }

    private static (string Logical, string Physical) Types(Kind kind) => kind switch
    {
        Kind.Whole => ("integer", "INT64"),
        Kind.Number => ("number", "FLOAT64"),
        Kind.Truth => ("boolean", "BOOL"),
        Kind.Day => ("date", "DATE"),
        Kind.Moment => ("timestamp", "TIMESTAMP"),
        _ => ("string", "STRING"),
    };
}
