using System.Data.Common;
using System.Text.RegularExpressions;
using MeshGovernance.Databases.Dialects;

namespace MeshGovernance.Databases.Connections;

/// <summary>A connection as it stands in the file, with names of variables where secrets belong.</summary>
/// <param name="Written">What stands there.</param>
/// <param name="Scope">Which servers it is for.</param>
internal sealed partial record ConnectionEntry(Connection Written, ConnectionScope Scope)
{
    internal string Name => Written.Name;

    /// <summary>The connection with what the variables have; or which of them has nothing.</summary>
    internal (Connection? Connection, string? Refusal) With(Func<string, string?> variables)
    {
        // The environment alone may say how, for a workflow that has no file.
        if (Secrets.Variable(Name) is { } own && variables(own) is { Length: > 0 } said)
            return ConnectionText.Read(Name, said) is { } whole && (whole.Kind == Written.Kind) && (Written.Host is null || whole.Host is null || whole.Host.Equals(Written.Host, StringComparison.OrdinalIgnoreCase))
                ? (whole with { Scope = Scope, Dialect = Written.Dialect, PasswordVariable = own }, null)
                : (null, $"What {own} has is no connection such as '{Name}'. {ConnectionText.Forms}.");
        string? missing = null;
        string? Put(string? written) => written is null ? null : Variable.Replace(written, found =>
        {
            if (variables(found.Groups["name"].Value) is { Length: > 0 } value)
                return value;
            missing ??= found.Groups["name"].Value;
            return "";
        });
        var connection = Written with
        {
            Host = Put(Written.Host),
            Database = Put(Written.Database),
            User = Put(Written.User),
            Password = Put(Written.Password),
            Text = Written.Text is { } text ? Parts(text, Put) : null,
            Folder = Put(Written.Folder),
            Scope = Scope,
            PasswordVariable = Written.Password is null ? null : Variable.Match(Written.Password).Groups["name"].Value,
        };
        return missing is null ? (connection, null) : (null, $"Connection '{Name}' needs the variable {missing}, which is not set.");
    }

    /// <summary>What is put into a key stays in it, whatever semicolons it holds.</summary>
    private static string? Parts(string text, Func<string?, string?> put)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
            return text;
        try
        {
            var parts = new DbConnectionStringBuilder(useOdbcRules: true) { ConnectionString = text };
            foreach (var key in parts.Keys.Cast<string>().ToList())
                parts[key] = put(parts[key].ToString());
            return parts.ConnectionString;
        }
        catch (ArgumentException)
        {
            return put(text);
        }
    }

    /// <summary>The types of servers that a kind of connection is for by itself; null where it does not say.</summary>
    internal static IReadOnlyList<string>? TypesOf(ConnectionKind kind, string? dialect) => kind switch
    {
        ConnectionKind.PostgreSql => new PostgreSqlDialect().Servers,
        ConnectionKind.MySql => new MySqlDialect().Servers,
        ConnectionKind.ClickHouse => new ClickHouseDialect().Servers,
        ConnectionKind.Folder => new DuckDbDialect().Servers,
        _ => dialect is not null && DataDialects.Named(dialect) is { Servers: { Count: > 0 } servers } ? [.. servers, "custom"] : null,
    };

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    internal static partial Regex Variable { get; }
}
