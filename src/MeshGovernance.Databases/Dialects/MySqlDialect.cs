using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

/// <summary>MySQL and MariaDB.</summary>
internal sealed class MySqlDialect : DataDialect
{
    internal override string Name => "mysql";

    internal override IReadOnlyList<string> Servers { get; } = ["mysql"];

    internal override Lexis Lexis { get; } = new()
    {
        HasBackticks = true,
        HasHashComments = true,
        Calls =
        [
            "load_file", "sleep", "benchmark", "get_lock", "release_lock", "release_all_locks", "sys_exec", "sys_eval", "sys_get", "sys_set", "master_pos_wait", "source_pos_wait", "master_gtid_wait",
            "wait_for_executed_gtid_set", "wait_until_sql_thread_after_gtids", "mysql", "performance_schema", "nextval", "setval", "last_insert_id",
        ],
        Words = ["outfile", "dumpfile", "procedure", "handler"],
    };

    internal override string? Reading => "START TRANSACTION READ ONLY";

    /// <summary>MySQL and MariaDB call the limit of time by other names, and each passes over what is for the other.</summary>
    internal override IReadOnlyList<string> Session(int seconds) =>
    [
        "SET SESSION TRANSACTION READ ONLY", "SET NAMES utf8mb4",
        FormattableString.Invariant($"SET SESSION time_zone = '+00:00', sql_mode = 'STRICT_TRANS_TABLES' /*!50704 , max_execution_time = {seconds * 1000L} */ /*M!100100 , max_statement_time = {seconds} */"),
    ];

    internal override string Identifier(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>A quote is doubled, which holds whether or not the server takes a backslash for an escape.</summary>
    internal override string Text(string value) => base.Text(value.Replace("\\", @"\\", StringComparison.Ordinal));

    internal override bool IgnoresCase => true;

    internal override string Moment(DateTimeOffset at) => $"TIMESTAMP '{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";

    internal override string Now => "UTC_TIMESTAMP(6)";

    internal override string AsMoment(string value) => $"CAST({value} AS DATETIME(6))";

    internal override string Table(Server server, string name) => server.Database is { Length: > 0 } database ? $"{Identifier(database)}.{Identifier(name)}" : Identifier(name);

    internal override string Columns(Server server, string name) =>
        $"SELECT column_name, column_type, is_nullable FROM information_schema.columns WHERE table_schema = {(server.Database is { Length: > 0 } database ? Text(database) : "DATABASE()")} AND table_name = {Text(name)} ORDER BY ordinal_position";

    /// <summary>With a collation that tells letters of both cases apart, since the usual one does not.</summary>
    internal override string? Matches(string text, string pattern) => $"CONVERT({text} USING utf8mb4) COLLATE utf8mb4_bin REGEXP {Text(pattern)}";

    /// <summary>MariaDB takes what is left of a negative number for another zero.</summary>
    internal override string IsNoMultiple(string value, decimal of, bool isExact) => base.IsNoMultiple($"ABS({value})", of, isExact);

    internal override string Length(string text) => $"CHAR_LENGTH({text})";

    internal override string AsText(string value) => $"CAST({value} AS CHAR)";

    internal override string Seconds(string from, string to) => $"TIMESTAMPDIFF(SECOND, {from}, {to})";
}
