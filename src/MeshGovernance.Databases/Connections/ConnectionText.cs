using System.Text.RegularExpressions;

namespace MeshGovernance.Databases.Connections;

/// <summary>A connection in one text, as variables of the environment have it: <c>postgresql://reader@host:5432/shop</c>, or <c>odbc:</c> and what the driver wants to know.</summary>
internal static partial class ConnectionText
{
    private const string Odbc = "odbc:";

    /// <summary>How a text begins, for whoever wrote another.</summary>
    internal const string Forms = "Write postgresql://USER@HOST/DATABASE, mysql://…, clickhouse://…, or odbc: and what the driver wants to know";

    internal static IReadOnlyDictionary<string, ConnectionKind> Kinds { get; } = new Dictionary<string, ConnectionKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["postgresql"] = ConnectionKind.PostgreSql,
        ["postgres"] = ConnectionKind.PostgreSql,
        ["mysql"] = ConnectionKind.MySql,
        ["mariadb"] = ConnectionKind.MySql,
        ["clickhouse"] = ConnectionKind.ClickHouse,
        ["odbc"] = ConnectionKind.Odbc,
        ["folder"] = ConnectionKind.Folder,
    };

    /// <summary>Reads a text; null where it is none.</summary>
    internal static Connection? Read(string name, string text)
    {
        if (text.StartsWith(Odbc, StringComparison.OrdinalIgnoreCase))
            return text.Length == Odbc.Length ? null : new Connection(name, ConnectionKind.Odbc) { Text = text[Odbc.Length..] };
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !Kinds.TryGetValue(address.Scheme, out var kind) || kind is ConnectionKind.Odbc or ConnectionKind.Folder || address.Host.Length == 0)
            return null;
        var user = address.UserInfo.Split(':', 2);
        var options = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        if (options.Length > 1 || (options.Length == 1 && !options[0].StartsWith("tls=", StringComparison.Ordinal)) || EncryptionOf(options.Length == 0 ? null : options[0][4..]) is not { } encryption)
            return null;
        return new Connection(name, kind)
        {
            Host = address.Host.Trim('[', ']'),
            Port = address.Port > 0 ? address.Port : null,
            Database = Uri.UnescapeDataString(address.AbsolutePath.Trim('/')) is { Length: > 0 } database ? database : null,
            User = Uri.UnescapeDataString(user[0]) is { Length: > 0 } one ? one : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            Encryption = encryption,
        };
    }

    /// <summary>What a word of a person says about encryption; null where it is none of the words.</summary>
    internal static Encryption? EncryptionOf(string? word) => word switch
    {
        null or "prefer" => Encryption.Preferred,
        "off" => Encryption.Off,
        "require" => Encryption.Required,
        "verify" => Encryption.Verified,
        _ => null,
    };

    /// <summary>Whether a text holds a password itself, and not the variable that has it.</summary>
    internal static bool HasSecret(string text) => Secret.IsMatch(text);

    [GeneratedRegex(@"^[a-z]+://[^/@:]*:(?!\$\{)[^@]+@|(?:pwd|password|secret|token|passphrase|accesskey|privatekey)[a-z_ ]*\s*=\s*(?!\s*\{?\$\{)[^;\s]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Secret { get; }
}
