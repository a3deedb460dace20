using System.Data.Common;

namespace MeshGovernance.Databases.Odbc;

/// <summary>A source of ODBC: its name on this machine (<c>odbc:sales</c>) or what its driver wants to know (<c>odbc:Driver=SQLite3;Database=shop.db</c>).</summary>
internal sealed class OdbcAddress
{
    private static readonly string[] Secret = ["pwd", "password", "secret", "token", "passphrase", "accesskey", "privatekey"];

    private readonly DbConnectionStringBuilder parts;
    private readonly string? name;

    private OdbcAddress(DbConnectionStringBuilder parts, string? name) => (this.parts, this.name) = (parts, name);

    internal string Connection => parts.ConnectionString;

    /// <summary>The address without passwords and what else is secret.</summary>
    internal string Shown
    {
        get
        {
            if (name is not null)
                return $"odbc:{name}";
            var shown = new DbConnectionStringBuilder(useOdbcRules: true);
            foreach (var key in parts.Keys.Cast<string>().Where(key => !IsSecret(key)))
                shown[key] = parts[key];
            return $"odbc:{shown.ConnectionString}";
        }
    }

    /// <summary>What the source is called, where anything says so.</summary>
    internal string Name => name ?? Part("dsn") ?? (Part("database") is { } database ? Path.GetFileNameWithoutExtension(database) : null) ?? Part("server") ?? "odbc";

    internal string? Driver => Part("driver");

    internal string? Host => Part("server") ?? Part("servername") ?? Part("host");

    /// <summary>A file that is not there: the driver of SQLite would make an empty one.</summary>
    internal string? MissingFile => Driver?.Contains("sqlite", StringComparison.OrdinalIgnoreCase) == true && Part("database") is { } path && !File.Exists(path) ? path : null;

    internal IEnumerable<string> Secrets => parts.Keys.Cast<string>().Where(IsSecret).Select(key => Bare(parts[key].ToString()!));

    /// <summary>Reads what stands behind <c>odbc:</c>; null where it is no list of keys and values.</summary>
    internal static OdbcAddress? Read(string text)
    {
        var isName = text.Length > 0 && !text.Contains('=', StringComparison.Ordinal) && !text.Contains(';', StringComparison.Ordinal);
        try
        {
            var read = new DbConnectionStringBuilder(useOdbcRules: true);
            if (!isName)
                read.ConnectionString = text;
            else if (Connections.Secrets.Connection(text) is { } named)
                read.ConnectionString = named;
            else
                read["DSN"] = text;
            return read.Count == 0 ? null : new OdbcAddress(read, isName ? text : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private string? Part(string key) => parts.TryGetValue(key, out var value) && value.ToString() is { Length: > 0 } text ? Bare(text) : null;

    /// <summary>A value without the brackets that hold it together.</summary>
    private static string Bare(string value) => value is ['{', .., '}'] ? value[1..^1].Replace("}}", "}", StringComparison.Ordinal) : value;

    private static bool IsSecret(string key) => Secret.Any(word => key.Replace("_", "", StringComparison.Ordinal).Contains(word, StringComparison.OrdinalIgnoreCase));
}
