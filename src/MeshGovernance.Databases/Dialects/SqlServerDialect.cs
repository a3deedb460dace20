using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

/// <summary>SQL Server, Azure SQL, Synapse and the warehouses of Fabric.</summary>
internal sealed class SqlServerDialect : DataDialect
{
    private const string UsualSchema = "dbo";

    internal override string Name => "sqlserver";

    internal override IReadOnlyList<string> Servers { get; } = ["sqlserver", "synapse"];

    internal override Lexis Lexis { get; } = new()
    {
        HasBrackets = true,
        Names = ["xp_*", "sp_*"],
        Calls = ["openrowset", "openquery", "opendatasource", "openxml", "fn_*", "dm_*", "sys", "master", "msdb", "tempdb", "model", "syslogins", "sysservers"],
        Words =
        [
            "alter", "backup", "begin", "break", "bulk", "checkpoint", "close", "commit", "continue", "dbcc", "deallocate", "declare", "deny", "disable", "dump", "enable", "exec", "execute", "fetch", "goto", "if", "kill",
            "load", "lock", "move", "open", "print", "raiserror", "read", "readtext", "receive", "reconfigure", "restore", "return", "revert", "rollback", "save", "send", "set", "setuser", "shutdown", "throw", "tran", "transaction",
            "updatetext", "use", "waitfor", "while", "writetext", "tablockx", "xlock", "updlock", "holdlock",
        ],
    };

    /// <summary>There is no transaction that only reads: what a stranger wrote runs in one that is always taken back.</summary>
    internal override string? Reading => "BEGIN TRANSACTION";

    internal override IReadOnlyList<string> Session(int seconds) => ["SET XACT_ABORT ON", FormattableString.Invariant($"SET LOCK_TIMEOUT {seconds * 1000L}")];

    internal override string Identifier(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";

    internal override string Text(string value) => $"N{base.Text(value)}";

    internal override bool IgnoresCase => true;

    internal override string Moment(DateTimeOffset at) => $"CAST('{at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture)}' AS datetime2)";

    internal override string Now => "CAST(SYSUTCDATETIME() AS datetime2)";

    internal override string Day(DateOnly day) => $"CAST('{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}' AS date)";

    internal override string Time(TimeOnly time) => $"CAST('{time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}' AS time)";

    /// <summary>Without the zone alone, the time would stay that of the zone.</summary>
    internal override string AsMoment(string value) => $"CAST(SWITCHOFFSET(CAST({value} AS datetimeoffset), '+00:00') AS datetime2)";

    /// <summary>Without the database, which a connection has: Azure knows no other than that.</summary>
    internal override string Table(Server server, string name) => $"{Identifier(server.Schema ?? UsualSchema)}.{Identifier(name)}";

    internal override string Columns(Server server, string name) =>
        $"""
        SELECT COLUMN_NAME, CASE WHEN CHARACTER_MAXIMUM_LENGTH = -1 THEN CONCAT(DATA_TYPE, '(max)') WHEN CHARACTER_MAXIMUM_LENGTH IS NOT NULL THEN CONCAT(DATA_TYPE, '(', CHARACTER_MAXIMUM_LENGTH, ')') WHEN DATA_TYPE IN ('decimal', 'numeric') THEN CONCAT(DATA_TYPE, '(', NUMERIC_PRECISION, ',', NUMERIC_SCALE, ')') ELSE DATA_TYPE END, IS_NULLABLE
        FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = {Text(server.Schema ?? UsualSchema)} AND TABLE_NAME = {Text(name)} ORDER BY ORDINAL_POSITION
        """;

    /// <summary>Only the newest has them.</summary>
    internal override string? Matches(string text, string pattern) => null;

    /// <summary>LEN does not count blanks at the end.</summary>
    internal override string Length(string text) => $"(LEN(CAST({text} AS nvarchar(max)) + N'.') - 1)";

    internal override string AsText(string value) => $"CAST({value} AS nvarchar(max))";

    internal override string Seconds(string from, string to) => $"DATEDIFF_BIG(second, {from}, {to})";

    internal override string IsNoMultiple(string value, decimal of, bool isExact) => $"{(isExact ? value : $"CAST({value} AS decimal(38, 10))")} % {Number(of)} <> 0";

    internal override string CountWhere(string condition) => $"COUNT_BIG(CASE WHEN {condition} THEN 1 END)";

    internal override string CountDistinct(string value) => $"COUNT_BIG(DISTINCT {value})";

    internal override string AtMost(string query, int rows) => string.Create(CultureInfo.InvariantCulture, $"SELECT TOP ({rows}) * FROM ({query}) AS limited");
}
