using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

internal sealed class OracleDialect : DataDialect
{
    internal override string Name => "oracle";

    internal override IReadOnlyList<string> Servers { get; } = ["oracle"];

    /// <summary>An @ leads to another database, and WITH may define functions that do anything.</summary>
    internal override Lexis Lexis { get; } = new()
    {
        HasDollarNames = true,
        Marks = "@",
        Names = ["utl_*", "dbms_*", "owa_*", "apex_*", "ctxsys", "v$*", "gv$*", "dba_*"],
        Calls =
        [
            "httpuritype", "dburitype", "xdburitype", "urifactory", "bfilename", "xmltype", "xmltable", "xmlquery", "xmlexists", "extractvalue", "sys", "nextval",
        ],
        Words = ["external", "function", "procedure", "pragma", "begin", "declare", "nextval"],
    };

    internal override string? Reading => "SET TRANSACTION READ ONLY";

    internal override IReadOnlyList<string> Session(int seconds) => ["ALTER SESSION SET TIME_ZONE = '+00:00'"];

    internal override bool IgnoresCase => true;

    internal override string Moment(DateTimeOffset at) => $"TIMESTAMP '{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";

    /// <summary>There is no such type: times are texts.</summary>
    internal override string Time(TimeOnly time) => Text(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    internal override string AsMoment(string value) => $"CAST(SYS_EXTRACT_UTC(CAST({value} AS TIMESTAMP WITH TIME ZONE)) AS TIMESTAMP)";

    internal override string Table(Server server, string schema, string name) => $"{Identifier(schema)}.{Identifier(name)}";

    internal override string Table(Server server, string name) => server.Schema is { Length: > 0 } schema ? Table(server, schema, name) : Identifier(name);

    internal override string Columns(Server server, string name) => ColumnsOf(Owner(server), name);

    internal override string Columns(Server server, string schema, string name) => ColumnsOf(Text(schema), name);

    internal override string? Alike(Server server, string name) =>
        $"SELECT DISTINCT owner, table_name FROM all_tab_columns WHERE UPPER(owner) = UPPER({Owner(server)}) AND UPPER(table_name) = UPPER({Text(name)}) ORDER BY 1, 2";

    private string ColumnsOf(string owner, string name) =>
        $"""
        SELECT column_name, CASE WHEN data_type LIKE '%CHAR%' THEN data_type || '(' || char_length || ')' WHEN data_type = 'NUMBER' AND data_precision IS NOT NULL THEN 'NUMBER(' || data_precision || ',' || data_scale || ')' ELSE data_type END, CASE nullable WHEN 'N' THEN 'NO' ELSE 'YES' END
        FROM all_tab_columns WHERE owner = {owner} AND table_name = {Text(name)} ORDER BY column_id
        """;

    private string Owner(Server server) => server.Schema is { Length: > 0 } schema ? Text(schema) : "SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')";

    internal override string Folded(string name) => name.ToUpperInvariant();

    internal override string? Matches(string text, string pattern) => $"REGEXP_LIKE({text}, {Text(pattern)})";

    internal override string AsText(string value) => $"TO_CHAR({value})";

    /// <summary>A difference of dates counts days.</summary>
    internal override string Seconds(string from, string to) => $"ROUND((CAST({to} AS DATE) - CAST({from} AS DATE)) * 86400)";

    internal override string AtMost(string query, int rows) => string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM ({query}) limited FETCH FIRST {rows} ROWS ONLY");
}
