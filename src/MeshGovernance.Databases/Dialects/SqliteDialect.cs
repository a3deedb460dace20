using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

/// <summary>SQLite, which keeps moments as texts. No type of server is its own: a connection says that a server speaks it.</summary>
internal sealed class SqliteDialect : DataDialect
{
    internal override string Name => "sqlite";

    internal override IReadOnlyList<string> Servers { get; } = [];

    internal override Lexis Lexis { get; } = new()
    {
        HasBackticks = true,
        HasBrackets = true,
        Calls = ["load_extension", "readfile", "writefile", "edit", "fsdir", "lsdir", "lsmode", "zipfile", "sqlar_*", "fts3_tokenizer", "pragma_*", "csv", "eval"],
    };

    internal override IReadOnlyList<string> Session(int seconds) => ["PRAGMA query_only = ON"];

    internal override bool IgnoresCase => true;

    internal override string Moment(DateTimeOffset at) => Text(at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    internal override string Now => "datetime('now')";

    internal override string Day(DateOnly day) => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal override string Time(TimeOnly time) => Text(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    internal override string AsMoment(string value) => $"datetime({value})";

    internal override string IsNoMultiple(string value, decimal of, bool isExact) => $"ABS({value} / CAST({Number(of)} AS REAL) - ROUND({value} / CAST({Number(of)} AS REAL))) > 0.0000000001";

    internal override string Table(Server server, string name) => Identifier(name);

    internal override string Columns(Server server, string name) => $"""SELECT name, type, CASE "notnull" WHEN 1 THEN 'NO' ELSE 'YES' END FROM pragma_table_xinfo({Text(name)}) WHERE hidden <> 1 ORDER BY cid""";

    /// <summary>There is a word for them, but no program behind it.</summary>
    internal override string? Matches(string text, string pattern) => null;

    internal override string AsText(string value) => $"CAST({value} AS TEXT)";

    internal override string Seconds(string from, string to) => $"(CAST(strftime('%s', {to}) AS INTEGER) - CAST(strftime('%s', {from}) AS INTEGER))";
}
