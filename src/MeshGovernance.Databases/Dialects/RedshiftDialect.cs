using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

/// <summary>Redshift, which left PostgreSQL long ago: a backslash in a text begins an escape, and the catalog is its own.</summary>
internal sealed class RedshiftDialect : DataDialect
{
    private const string UsualSchema = "public";

    internal override string Name => "redshift";

    internal override IReadOnlyList<string> Servers { get; } = ["redshift"];

    internal override Lexis Lexis { get; } = new()
    {
        Names = ["pg_*", "stl_*", "stv_*", "svl_*", "svv_*", "sys_*"],
        Calls = ["lo_*", "dblink*", "set_config", "current_setting", "nextval", "setval", "explain_model"],
    };

    internal override string? Reading => "BEGIN READ ONLY";

    internal override IReadOnlyList<string> Session(int seconds) => ["SET timezone TO 'UTC'", FormattableString.Invariant($"SET statement_timeout TO {seconds * 1000L}")];

    internal override string Text(string value) => base.Text(value.Replace("\\", @"\\", StringComparison.Ordinal));

    internal override bool IgnoresCase => true;

    internal override string Moment(DateTimeOffset at) => $"TIMESTAMP '{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";

    internal override string Table(Server server, string name) => $"{Identifier(server.Schema ?? UsualSchema)}.{Identifier(name)}";

    internal override string Columns(Server server, string name) =>
        $"""
        SELECT column_name, CASE WHEN character_maximum_length > 0 THEN data_type || '(' || character_maximum_length || ')' WHEN data_type = 'numeric' THEN 'numeric(' || numeric_precision || ',' || numeric_scale || ')' ELSE data_type END, is_nullable
        FROM svv_columns WHERE table_schema = {Text(server.Schema ?? UsualSchema)} AND table_name = {Text(name)} ORDER BY ordinal_position
        """;

    internal override string Folded(string name) => name.ToLowerInvariant();

    /// <summary>With p the pattern is one of PCRE; the operator of PostgreSQL knows less.</summary>
    internal override string? Matches(string text, string pattern) => $"REGEXP_COUNT({text}, {Text(pattern)}, 1, 'p') > 0";

    internal override string Seconds(string from, string to) => $"DATEDIFF(second, {from}, {to})";
}
