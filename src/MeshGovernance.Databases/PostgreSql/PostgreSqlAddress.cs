using System.Globalization;

namespace MeshGovernance.Databases.PostgreSql;

/// <summary>Where a database of PostgreSQL is, as its own tools write it: <c>postgresql://user@host:5432/shop?schema=sales</c>.</summary>
internal sealed record PostgreSqlAddress(string Host, int Port, string Database, string User)
{
    private const int UsualPort = 5432;

    /// <summary>From the address where somebody wrote it there, or from PGPASSWORD.</summary>
    internal string? Password { get; private init; }

    /// <summary>The schemas that are asked for; all, where none is.</summary>
    internal IReadOnlyList<string> Schemas { get; private init; } = [];

    /// <summary>The address without its password.</summary>
    internal string Shown => string.Create(
        CultureInfo.InvariantCulture,
        $"postgresql://{Uri.EscapeDataString(User)}@{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}{(Port == UsualPort ? "" : $":{Port}")}/{Uri.EscapeDataString(Database)}{(Schemas.Count == 0 ? "" : "?schema=" + string.Join(',', Schemas.Select(Uri.EscapeDataString)))}");

    /// <summary>Reads an address; null where it is none.</summary>
    internal static PostgreSqlAddress? Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("postgresql" or "postgres") || address.AbsolutePath.Trim('/') is not { Length: > 0 } database)
            return null;
        var user = address.UserInfo.Split(':', 2);
        var query = address.Query.TrimStart('?').Split('&').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).DistinctBy(part => part[0]).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
        if (query.Keys.Any(key => key is not ("schema" or "user" or "password")))
            return null;
        return new PostgreSqlAddress(
            address.Host is { Length: > 0 } host ? host.Trim('[', ']') : Variable("PGHOST") ?? "localhost",
            address.Port > 0 ? address.Port : int.TryParse(Variable("PGPORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : UsualPort,
            Uri.UnescapeDataString(database),
            Uri.UnescapeDataString(user[0]) is { Length: > 0 } name ? name : query.GetValueOrDefault("user") ?? Variable("PGUSER") ?? Environment.UserName)
        {
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : query.GetValueOrDefault("password") ?? Variable("PGPASSWORD"),
            Schemas = query.TryGetValue("schema", out var schemas) ? schemas.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [],
        };
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
