using System.Text.Json;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>How SARIF wants texts and addresses to be written.</summary>
internal static class SarifText
{
    internal static void WriteMessage(Utf8JsonWriter json, string name, string text, string? markdown = null) => json.WriteObject(name, () =>
    {
        json.WriteString("text", Plain(text));
        if (markdown is not null)
            json.WriteString("markdown", Doubled(markdown));
    });

    /// <summary>The path as a relative URI, each part percent-encoded.</summary>
    internal static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    /// <summary>Braces are placeholders unless doubled, and <c>[text](address)</c> is a link even in plain text.</summary>
    private static string Plain(string text) => Doubled(text).Replace("](", "] (", StringComparison.Ordinal);

    private static string Doubled(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
