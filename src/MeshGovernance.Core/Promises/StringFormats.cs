namespace MeshGovernance.Core.Promises;

/// <summary>What <c>format</c> says of a text, as regular expressions that every database understands. Formats that say nothing of the letters are not here.</summary>
internal static class StringFormats
{
    private const string Byte = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private const string Label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static readonly Dictionary<string, (string What, string Pattern)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["email"] = ("address for mail", "^[^@ ]+@[^@ ]+\\.[^@ ]+$"),
        ["uuid"] = ("UUID", "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"),
        ["uri"] = ("address of the web", "^[A-Za-z][A-Za-z0-9+.-]*:[^ ]+$"),
        ["hostname"] = ("name of a host", $"^({Label}\\.)*{Label}$"),
        ["ipv4"] = ("address of IPv4", $"^{Byte}\\.{Byte}\\.{Byte}\\.{Byte}$"),
        ["ipv6"] = ("address of IPv6", "^[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+$"),
        ["byte"] = ("text in Base64", "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"),
        ["date"] = ("date as 2026-12-31", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"),
        ["date-time"] = ("time as 2026-12-31T23:59:59Z", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})?$"),
    };

    internal static (string What, string Pattern)? Find(string format) => Known.TryGetValue(format, out var known) ? known : null;
}
