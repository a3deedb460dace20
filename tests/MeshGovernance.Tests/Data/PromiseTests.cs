using System.Globalization;
using System.Text;
using MeshGovernance.Core.Evidence;
using Xunit;

namespace MeshGovernance.Tests.Data;

/// <summary>Each promise that a contract can make has data that keep it and data that break it.</summary>
public sealed class PromiseTests
{
    private const string Column = "schema/t/properties/v";

    /// <summary>The column, what its promise is called, rows that keep it, rows that break it, and what is said of these.</summary>
    public static TheoryData<string, string, string, string, string> Columns => new()
    {
        { "logicalType: string", "type", "('a')", "(1)", "Column 'v' is integer there, which is no string." },
        { "logicalType: integer", "type", "(1)", "(1.5)", "Column 'v' is decimal(2, 1) there, which is no integer." },
        { "logicalType: number", "type", "(1)", "('a')", "Column 'v' is varchar there, which is no number." },
        { "logicalType: boolean", "type", "(true)", "(1)", "Column 'v' is integer there, which is no boolean." },
        { "logicalType: date", "type", "(DATE '2026-01-01')", "(TIMESTAMP '2026-01-01 00:00:00')", "Column 'v' is timestamp there, which is no date." },
        { "logicalType: timestamp", "type", "(TIMESTAMPTZ '2026-01-01 00:00:00+00')", "(DATE '2026-01-01')", "Column 'v' is date there, which is no timestamp." },
        { "logicalType: timestamp, logicalTypeOptions: {timezone: false}", "type", "(TIMESTAMP '2026-01-01 00:00:00')", "(TIMESTAMPTZ '2026-01-01 00:00:00+00')", "Column 'v' is timestamp with time zone there, with a time zone." },
        { "logicalType: time", "type", "(TIME '10:00:00')", "(DATE '2026-01-01')", "Column 'v' is date there, which is no time." },
        { "logicalType: array", "type", "([1, 2])", "(1)", "Column 'v' is integer there, which is no array." },
        { "logicalType: object", "type", "({a: 1})", "([1])", "Column 'v' is INTEGER[] there, which is no object." },
        { "logicalType: map, map: {key: {logicalType: string}, value: {logicalType: string}}", "type", "(MAP {'a': 'b'})", "(1)", "Column 'v' is integer there, which is no map." },
        { "logicalType: string, required: true", "required", "('a'), ('')", "('a'), (NULL)", "In 1 of 2 rows 'v' is empty." },
        { "logicalType: string, unique: true", "unique", "('a'), ('b'), (NULL), (NULL)", "('a'), ('a'), ('a'), (NULL)", "In 2 of 4 rows 'v' repeats the value of another row." },
        { "logicalType: string, enum: [{value: a}, {value: b}]", "enum", "('a'), (NULL)", "('a'), ('A')", "In 1 of 2 rows 'v' is none of 'a', 'b'." },
        { "logicalType: integer, enum: [{value: 1}, {value: 2}]", "enum", "(1), (2)", "(3)", "In 1 of 1 rows 'v' is none of '1', '2'." },
        { "logicalType: string, logicalTypeOptions: {pattern: '[0-9]{2}'}", "pattern", "('x12x')", "('x1x')", "In 1 of 1 rows 'v' does not match [0-9]{2}." },
        { "logicalType: string, logicalTypeOptions: {format: email}", "format", "('a@b.org')", "('a.b.org'), ('a@b')", "In 2 of 2 rows 'v' is no address for mail." },
        { "logicalType: string, logicalTypeOptions: {format: uuid}", "format", "('123e4567-e89b-12d3-a456-426614174000')", "('123e4567')", "In 1 of 1 rows 'v' is no UUID." },
        { "logicalType: string, logicalTypeOptions: {format: ipv4}", "format", "('10.0.0.255')", "('10.0.0.256')", "In 1 of 1 rows 'v' is no address of IPv4." },
        { "logicalType: string, logicalTypeOptions: {format: date}", "format", "('2026-02-28')", "('28.2.2026')", "In 1 of 1 rows 'v' is no date as 2026-12-31." },
        { "logicalType: string, logicalTypeOptions: {minLength: 2}", "minLength", "('äö')", "('a')", "In 1 of 1 rows 'v' has less than 2 characters." },
        { "logicalType: string, logicalTypeOptions: {maxLength: 2}", "maxLength", "('äö')", "('abc')", "In 1 of 1 rows 'v' has more than 2 characters." },
        { "logicalType: integer, logicalTypeOptions: {minimum: 1}", "minimum", "(1)", "(0)", "In 1 of 1 rows 'v' is less than 1." },
        { "logicalType: integer, logicalTypeOptions: {exclusiveMinimum: 1}", "exclusiveMinimum", "(2)", "(1)", "In 1 of 1 rows 'v' is at most 1." },
        { "logicalType: number, logicalTypeOptions: {maximum: 1.5}", "maximum", "(1.5)", "(1.6)", "In 1 of 1 rows 'v' is more than 1.5." },
        { "logicalType: number, logicalTypeOptions: {exclusiveMaximum: 1.5}", "exclusiveMaximum", "(1.4)", "(1.5)", "In 1 of 1 rows 'v' is at least 1.5." },
        { "logicalType: date, logicalTypeOptions: {minimum: '2026-01-01'}", "minimum", "(DATE '2026-01-01')", "(DATE '2025-12-31')", "In 1 of 1 rows 'v' is less than 2026-01-01." },
        { "logicalType: timestamp, logicalTypeOptions: {maximum: '2026-01-01T00:00:00Z'}", "maximum", "(TIMESTAMP '2026-01-01 00:00:00')", "(TIMESTAMP '2026-01-01 00:00:01')", "In 1 of 1 rows 'v' is more than 2026-01-01T00:00:00Z." },
        { "logicalType: time, logicalTypeOptions: {minimum: '08:00:00'}", "minimum", "(TIME '08:00:00')", "(TIME '07:59:59')", "In 1 of 1 rows 'v' is less than 08:00:00." },
        { "logicalType: integer, logicalTypeOptions: {multipleOf: 5}", "multipleOf", "(10), (-5), (0)", "(12)", "In 1 of 1 rows 'v' is no multiple of 5." },
        { "logicalType: number, logicalTypeOptions: {multipleOf: 0.1}", "multipleOf", "(0.3::DOUBLE)", "(0.35::DOUBLE)", "In 1 of 1 rows 'v' is no multiple of 0.1." },
        { "logicalType: integer, logicalTypeOptions: {format: i8}", "format", "(-128), (127)", "(128)", "In 1 of 1 rows 'v' does not fit into i8." },
        { "logicalType: array, logicalTypeOptions: {minItems: 2}", "minItems", "([1, 2])", "([1])", "In 1 of 1 rows 'v' has less than 2 items." },
        { "logicalType: array, logicalTypeOptions: {maxItems: 1}", "maxItems", "([1])", "([1, 2])", "In 1 of 1 rows 'v' has more than 1 items." },
        { "logicalType: array, logicalTypeOptions: {uniqueItems: true}", "uniqueItems", "([1, 2])", "([1, 1])", "In 1 of 1 rows 'v' repeats an item." },
        { "logicalType: array, items: {logicalType: string}", "items/type", "(['a'])", "([1])", "An item of 'v' is integer there, which is no string." },
        { "logicalType: array, items: {logicalType: string, required: true}", "items/required", "(['a', '']), (NULL), ([])", "(['a', NULL]), (['a'])", "In 1 of 2 rows an item of 'v' is empty." },
        { "logicalType: array, items: {logicalType: string, logicalTypeOptions: {maxLength: 2, pattern: '^a'}}", "items/pattern", "(['ab', 'a', NULL])", "(['ab', 'ba'])", "In 1 of 1 rows an item of 'v' does not match ^a." },
        { "logicalType: array, items: {logicalType: integer, enum: [{value: 1}, {value: 2}]}", "items/enum", "([1, 2])", "([1, 3]), ([4, 5])", "In 2 of 2 rows an item of 'v' is none of '1', '2'." },
        { "logicalType: array, items: {logicalType: array, items: {logicalType: integer, logicalTypeOptions: {minimum: 0}}}", "items/items/minimum", "([[1], [2, 3]])", "([[1], [2, -3]])", "In 1 of 1 rows an item of an item of 'v' is less than 0." },
        { "logicalType: array, items: {logicalType: array, logicalTypeOptions: {maxItems: 1}, items: {logicalType: integer}}", "items/maxItems", "([[1], [2]])", "([[1], [2, 3]])", "In 1 of 1 rows an item of 'v' has more than 1 items." },
        { "logicalType: array, items: {logicalType: object, properties: [{name: a, logicalType: integer, required: true}]}", "items/properties/a/required", "([{a: 1}, NULL])", "([{a: 1}, {a: NULL}])", "In 1 of 1 rows 'a' of an item of 'v' is empty." },
        { "logicalType: array, items: {logicalType: number, quality: [{metric: invalidValues, arguments: {validValues: [1, 2]}, mustBe: 0}]}", "items/quality/0", "([1, 2])", "([3])", "In 1 of 1 rows an item of 'v' is none of '1', '2'." },
        { "logicalType: object, properties: [{name: a, logicalType: object, properties: [{name: b, logicalType: integer, required: true}]}]", "properties/a/properties/b/required", "({a: {b: 1}}), ({a: NULL}), (NULL)", "({a: {b: NULL}}), ({a: {b: 1}})", "In 1 of 2 rows 'v.a.b' is empty." },
        { "logicalType: object, properties: [{name: a, logicalType: integer, logicalTypeOptions: {minimum: 1}}]", "properties/a/minimum", "({a: 1})", "({a: 0})", "In 1 of 1 rows 'v.a' is less than 1." },
        { "logicalType: object, logicalTypeOptions: {minProperties: 2}", "minProperties", "({a: 1, b: 2}), (NULL)", "({a: 1, b: NULL}), ({a: 1, b: 2})", "In 1 of 2 rows 'v' has less than 2 fields with a value." },
        { "logicalType: object, logicalTypeOptions: {maxProperties: 1}", "maxProperties", "({a: 1, b: NULL})", "({a: 1, b: 2})", "In 1 of 1 rows 'v' has more than 1 fields with a value." },
        { "logicalType: object, logicalTypeOptions: {required: [a, b]}", "logicalTypeOptions/required", "({a: 1, b: 2}), (NULL)", "({a: 1, b: NULL}), ({a: 1, b: 2})", "In 1 of 2 rows 'v' lacks one of the fields 'a', 'b'." },
        { "logicalType: object, logicalTypeOptions: {required: [a, z]}", "logicalTypeOptions/required", "(NULL::STRUCT(a INTEGER))", "({a: 1}), (NULL)", "In 1 of 2 rows 'v' lacks one of the fields 'a', 'z'." },
        { "logicalType: map, logicalTypeOptions: {maxProperties: 1}, map: {key: {logicalType: string}, value: {logicalType: integer}}", "maxProperties", "(MAP {'a': 1})", "(MAP {'a': 1, 'b': 2})", "In 1 of 1 rows 'v' has more than 1 fields with a value." },
        { "logicalType: map, logicalTypeOptions: {required: [a]}, map: {key: {logicalType: string}, value: {logicalType: integer}}", "logicalTypeOptions/required", "(MAP {'a': 1}), (NULL)", "(MAP {'b': 2})", "In 1 of 1 rows 'v' lacks one of the fields 'a'." },
        { "logicalType: map, map: {key: {logicalType: string, logicalTypeOptions: {pattern: '^[a-z]'}}, value: {logicalType: integer}}", "map/key/pattern", "(MAP {'a': 1})", "(MAP {'a': 1, '_': 2})", "In 1 of 1 rows a key of 'v' does not match ^[a-z]." },
        { "logicalType: map, map: {key: {logicalType: string}, value: {logicalType: integer, logicalTypeOptions: {minimum: 0}}}", "map/value/minimum", "(MAP {'a': 1})", "(MAP {'a': -1, 'b': 2})", "In 1 of 1 rows a value of 'v' is less than 0." },
        { "logicalType: vector, logicalTypeOptions: {dimensions: 2}", "dimensions", "([1.0, 2.0])", "([1.0])", "In 1 of 1 rows 'v' has not 2 dimensions." },
        { "logicalType: string, quality: [{metric: nullValues, mustBe: 0}]", "quality/0", "('a')", "(NULL)", "In 1 of 1 rows 'v' is empty." },
        { "logicalType: string, quality: [{metric: nullValues, mustBeLessThan: 50, unit: percent}]", "quality/0", "('a'), ('b'), (NULL)", "('a'), (NULL)", "In 1 of 2 rows 'v' is empty (50 percent): it must be less than 50 percent." },
        { "logicalType: string, quality: [{metric: missingValues, mustBe: 0}]", "quality/0", "('a')", "(''), (NULL)", "In 2 of 2 rows 'v' has no real value." },
        { "logicalType: string, quality: [{metric: missingValues, arguments: {missingValues: [null, n/a]}, mustBe: 0}]", "quality/0", "('')", "('n/a'), (NULL)", "In 2 of 2 rows 'v' has no real value." },
        { "logicalType: string, quality: [{metric: invalidValues, arguments: {validValues: [a, b]}, mustBe: 0}]", "quality/0", "('a'), (NULL)", "('c')", "In 1 of 1 rows 'v' is none of 'a', 'b'." },
        { "logicalType: string, quality: [{metric: invalidValues, arguments: {pattern: '^a'}, mustBe: 0}]", "quality/0", "('ab')", "('ba')", "In 1 of 1 rows 'v' does not match ^a." },
        { "logicalType: string, quality: [{metric: invalidValues, arguments: {validValues: [ab, ba], pattern: '^a'}, mustBeLessOrEqualTo: 1, unit: rows}]", "quality/0", "('ab'), ('ba')", "('ba'), ('ac')", "In 2 of 2 rows 'v' is none of 'ab', 'ba' or does not match ^a: it must be at most 1 rows." },
        { "logicalType: string, quality: [{metric: duplicateValues, mustBe: 0}]", "quality/0", "('a'), ('b')", "('a'), ('a')", "In 1 of 2 rows 'v' repeats the value of another row." },
        { "logicalType: string, quality: [{rule: duplicateCount, mustBeLessThan: 1}]", "quality/0", "('a'), ('b')", "('a'), ('a')", "In 1 of 2 rows 'v' repeats the value of another row: it must be less than 1 rows." },
        { "logicalType: string, quality: [{rule: validValues, validValues: [a]}]", "quality/0", "('a')", "('b')", "In 1 of 1 rows 'v' is none of 'a'." },
        { "logicalType: integer, quality: [{type: sql, query: 'SELECT SUM(${column}) FROM ${table}', mustBeGreaterThan: 5}]", "quality/0", "(3), (3)", "(5)", "The query gives 5, and it must be more than 5." },
        { "logicalType: integer, quality: [{type: sql, query: 'SELECT MAX({property}) FROM {model}', mustBe: 5}]", "quality/0", "(5)", "(6)", "The query gives 6, and it must be 5." },
        { "logicalType: string, quality: [{type: sql, query: 'SELECT MIN(v) FROM t', mustBe: a}]", "quality/0", "('a')", "('secret')", "The query gives another text, and it must be 'a'." },
        { "logicalType: integer, quality: [{type: sql, query: 'SELECT COUNT(*) = 1 FROM t', mustBe: true}]", "quality/0", "(1)", "(1), (2)", "The query gives another text, and it must be 'true'." },
    };

    /// <summary>An operator with its bound, a number of rows that it allows, and one that it does not.</summary>
    public static TheoryData<string, int, int, string> Operators => new()
    {
        { "mustBe: 2", 2, 1, "There is 1 row, and it must be 2." },
        { "mustNotBe: 2", 1, 2, "There are 2 rows, and it must not be 2." },
        { "mustBeGreaterThan: 2", 3, 2, "There are 2 rows, and it must be more than 2." },
        { "mustBeGreaterOrEqualTo: 2", 2, 1, "There is 1 row, and it must be at least 2." },
        { "mustBeLessThan: 2", 1, 2, "There are 2 rows, and it must be less than 2." },
        { "mustBeLessOrEqualTo: 2", 2, 3, "There are 3 rows, and it must be at most 2." },
        { "mustBeBetween: [2, 3]", 3, 4, "There are 4 rows, and it must be from 2 to 3." },
        { "mustNotBeBetween: [2, 3]", 1, 2, "There are 2 rows, and it must not be from 2 to 3." },
    };

    /// <summary>A service level, and values that keep and break it at noon of 2026-11-29.</summary>
    public static TheoryData<string, string, string, string> Levels => new()
    {
        { "{property: latency, value: 8, unit: h, element: t.v}", "(TIMESTAMP '2026-11-29 04:00:00')", "(TIMESTAMP '2026-11-29 03:00:00')", "The newest value of 'v' is 9 hours old, and the promise is at most 8 hours." },
        { "{property: freshness, value: 12, unit: h, element: t.v}", "(DATE '2026-11-28')", "(DATE '2026-11-27')", "The newest value of 'v' is 36 hours old, and the promise is at most 12 hours." },
        { "{property: ly, value: 60, unit: minutes, element: t.v}", "(TIMESTAMPTZ '2026-11-29 13:00:00+02')", "(TIMESTAMPTZ '2026-11-29 12:00:00+02')", "The newest value of 'v' is 2 hours old, and the promise is at most 1 hour." },
        { "{property: retention, value: 1, unit: y, element: t.v}", "(DATE '2025-11-29')", "(DATE '2025-11-01')", "The oldest value of 'v' is 393.5 days old, and the promise is at most 366 days." },
        { "{property: frequency, value: 1, unit: d, element: t.v}", "(TIMESTAMP '2026-11-01 00:10:00'), (TIMESTAMP '2026-11-02 23:50:00')", "(TIMESTAMP '2026-11-01 23:00:00'), (TIMESTAMP '2026-11-03 01:00:00')", "Between two values of 'v' that follow each other lie up to 2 days, and the promise is at most 1 day." },
        { "{property: completeness, value: 100, unit: percent, element: t.v}", "(DATE '2026-11-01'), (DATE '2026-11-02')", "(DATE '2026-11-01'), (DATE '2026-11-03'), (DATE '2026-11-04')", "Of the periods of 1 day from the oldest value of 'v' to the newest, 75 percent have rows, and it must be at least 100 percent." },
    };

    /// <summary>All of them at once: each case has an object for what keeps it and one for what breaks it.</summary>
    private static readonly Lazy<IReadOnlyDictionary<string, EvidenceResult>> Found = new(Check);

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_column_keeps_or_breaks_what_is_promised_of_it(string column, string promise, string kept, string broken, string said)
    {
        var at = Columns.Select((row, index) => (row.Data, index)).First(row => row.Data == (column, promise, kept, broken, said)).index;
        Assert.Equal(EvidenceStatus.Pass, Found.Value[$"schema/kept{at}/properties/v/{promise}"].Status);
        var result = Found.Value[$"schema/broken{at}/properties/v/{promise}"];
        Assert.Equal((EvidenceStatus.Fail, said), (result.Status, result.Message));
    }

    [Theory]
    [MemberData(nameof(Operators))]
    public void Operators_compare_as_the_standard_says(string bound, int kept, int broken, string said)
    {
        Assert.Equal(EvidenceStatus.Pass, Found.Value[$"schema/rows{kept}/quality/{bound}"].Status);
        var result = Found.Value[$"schema/rows{broken}/quality/{bound}"];
        Assert.Equal((EvidenceStatus.Fail, said), (result.Status, result.Message));
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Service_levels_show_in_the_data(string level, string kept, string broken, string said)
    {
        var at = Levels.Select((row, index) => (row.Data, index)).First(row => row.Data == (level, kept, broken, said)).index;
        Assert.Equal(EvidenceStatus.Pass, Found.Value[$"slaProperties/{2 * at}"].Status);
        var result = Found.Value[$"slaProperties/{(2 * at) + 1}"];
        Assert.Equal((EvidenceStatus.Fail, said), (result.Status, result.Message));
    }

    private static Dictionary<string, EvidenceResult> Check()
    {
        var (tables, schema, levels) = (new List<(string Name, string Rows)>(), new StringBuilder(), new StringBuilder("slaProperties:\n"));
        foreach (var (at, row) in Columns.Index())
            foreach (var (name, rows) in new[] { ($"kept{at}", row.Data.Item3), ($"broken{at}", row.Data.Item4) })
            {
                tables.Add((name, rows));
                schema.Append(CultureInfo.InvariantCulture, $"  - {{name: {name}, properties: [{{name: v, {row.Data.Item1.Replace("FROM t", $"FROM {name}", StringComparison.Ordinal)}}}]}}\n");
            }

        foreach (var (at, row) in Levels.Index())
            foreach (var (name, rows) in new[] { ($"early{at}", row.Data.Item2), ($"late{at}", row.Data.Item3) })
            {
                tables.Add((name, rows));
                schema.Append(CultureInfo.InvariantCulture, $"  - {{name: {name}, properties: [{{name: v}}]}}\n");
                levels.Append(CultureInfo.InvariantCulture, $"  - {row.Data.Item1.Replace("t.v", $"{name}.v", StringComparison.Ordinal)}\n");
            }

        foreach (var count in new[] { 1, 2, 3, 4 })
        {
            tables.Add(($"rows{count}", string.Join(", ", Enumerable.Repeat("(1)", count))));
            schema.Append(CultureInfo.InvariantCulture, $"  - {{name: rows{count}, properties: [{{name: v}}], quality: [{string.Join(", ", Operators.Select(row => $"{{name: '{row.Data.Item1}', metric: rowCount, {row.Data.Item1}}}"))}]}}\n");
        }

        using var files = new SampleFiles();
        files.Queries([.. tables.Select(table => ($"{table.Name}.parquet", $"SELECT * FROM (VALUES {table.Rows}) AS rows(v)"))]);
        return files.Run(schema.ToString(), more: levels.ToString()).Results.ToDictionary(result => result.RelatesTo!);
    }

    [Theory]
    [InlineData("SELECT range AS a, range % 2 AS b FROM range(4)", EvidenceStatus.Pass, null)]
    [InlineData("SELECT 1 AS a, range % 2 AS b FROM range(5)", EvidenceStatus.Fail, "In 3 of 5 rows the key ('b', 'a') is empty or that of another row.")]
    [InlineData("SELECT 1 AS a, nullif(range, 0) AS b FROM range(5)", EvidenceStatus.Fail, "In 1 of 5 rows the key ('b', 'a') is empty or that of another row.")]
    public void A_key_of_several_columns_is_there_once(string rows, EvidenceStatus status, string? said)
    {
        using var files = new SampleFiles();
        var result = files.Query("t.parquet", rows).Of("schema/t/primaryKey", "- {name: a, primaryKey: true, primaryKeyPosition: 2}\n- {name: b, primaryKey: true, primaryKeyPosition: 1}");
        Assert.Equal((status, said), (result.Status, result.Message));
        Assert.Equal("duplicateValues", result.Measure?.Metric);
    }

    [Fact]
    public void A_key_of_one_column_is_neither_empty_nor_repeated()
    {
        using var files = new SampleFiles();
        var result = files.Query("t.parquet", "SELECT * FROM (VALUES (1), (1), (2), (NULL)) AS rows(a)").Of("schema/t/primaryKey", "- {name: a, primaryKey: true}");
        Assert.Equal((EvidenceStatus.Fail, 2L), (result.Status, result.Measure?.FailedRowCount));
    }

    [Theory]
    [InlineData("warning", EvidenceStatus.Warn)]
    [InlineData("info", EvidenceStatus.Warn)]
    [InlineData("error", EvidenceStatus.Fail)]
    [InlineData("critical", EvidenceStatus.Fail)]
    public void The_severity_of_a_rule_says_whether_its_breach_fails_or_warns(string severity, EvidenceStatus status)
    {
        using var files = new SampleFiles();
        var result = files.Query("t.parquet", "SELECT NULL AS v").Of($"{Column}/quality/0", $"- {{name: v, quality: [{{metric: nullValues, mustBe: 0, severity: {severity}}}]}}");
        Assert.Equal((status, severity), (result.Status, result.Severity));
    }

    [Theory]
    [InlineData("{type: text, description: All is well.}", "It is told in words, for people to judge.")]
    [InlineData("{type: custom, engine: soda, implementation: x}", "It belongs to 'soda', which has to run it: 'mesh data import' takes its results in.")]
    [InlineData("{metric: rowCounts, mustBe: 1}", "There is no metric 'rowCounts' in ODCS. Did you mean 'rowCount'?")]
    [InlineData("{metric: rowCount}", "It does not say what the value must be: it needs an operator such as mustBe.")]
    [InlineData("{metric: nullValues, mustBe: 0}", "'nullValues' is about a column, and the rule stands at none.")]
    [InlineData("{metric: duplicateValues, arguments: {properties: [w]}, mustBe: 0}", "It is about 'w', and 't' has no such column.")]
    [InlineData("{type: sql, query: 'SELECT ${this}', mustBe: 0}", "Its query holds '${this}', and mesh knows no value for that.")]
    public void What_mesh_cannot_look_at_is_skipped_and_said(string rule, string said)
    {
        using var files = new SampleFiles();
        var result = files.Query("t.parquet", "SELECT 1 AS v").Of("schema/t/quality/0", "- {name: v}", rules: $"    quality: [{rule}]\n");
        Assert.Equal((EvidenceStatus.Skip, said), (result.Status, result.Message));
    }

    [Fact]
    public void Fields_of_a_struct_keep_promises_too()
    {
        using var files = new SampleFiles();
        files.Query("t.parquet", "SELECT {city: 'Ulm', zip: NULL::INTEGER} AS v");
        const string Described = "- {name: v, logicalType: object, properties: [{name: city, logicalType: string, required: true}, {name: zip, logicalType: string, required: true}, {name: gone, logicalType: string}]}";
        Assert.Equal(EvidenceStatus.Pass, files.Of($"{Column}/properties/city/required", Described).Status);
        Assert.Equal(EvidenceStatus.Fail, files.Of($"{Column}/properties/zip/required", Described).Status);
        Assert.Equal("Column 'v.zip' is integer there, which is no string.", files.Of($"{Column}/properties/zip/type", Described).Message);
        Assert.Equal("Column 'v.gone' is not there.", files.Of($"{Column}/properties/gone/type", Described).Message);
    }
}
