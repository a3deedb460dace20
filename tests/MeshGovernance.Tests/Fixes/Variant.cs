using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MeshGovernance.Policies;

namespace MeshGovernance.Tests.Fixes;

/// <summary>The ways in which people and tools write one and the same file.</summary>
internal sealed record Variant(string Name, Func<string, string> Rewrite)
{
    internal static readonly Variant AsWritten = new("as written", text => text);

    /// <summary>Variants that change nothing but the ends of lines and of the file.</summary>
    internal static readonly IReadOnlyList<Variant> OfEnds =
    [
        AsWritten,
        new("CRLF", text => text.Replace("\r\n", "\n").Replace("\n", "\r\n")),
        new("CR", text => text.Replace("\r\n", "\n").Replace("\n", "\r")),
        new("byte order mark", text => "\uFEFF" + text),
        new("no final newline", text => text.TrimEnd('\r', '\n')),
        new("blank lines at the end", text => text + "\n\n"),
        new("comment at the end", text => text.TrimEnd('\r', '\n') + "\n# That is all."),
        new("end of the document", text => text.TrimEnd('\r', '\n') + "\n...\n"),
    ];

    internal static readonly IReadOnlyList<Variant> All =
    [
        .. OfEnds,
        new("comments behind values", text => Regex.Replace(text, "(?m)^( *(?:- )?\\w+: [\\w.]+)$", "$1  # so it is")),
        new("comments between entries", text => Regex.Replace(text, "(?m)^( *)(\\w+: [\\w.]+)$", "$1# The next one:\n$1$2")),
        new("quoted keys", text => Regex.Replace(text, "(?m)^( *(?:- )?)(\\w+):(?= |$)", "$1\"$2\":")),
        new("quoted values", text => Regex.Replace(text, "(?m)^( *(?:- )?\\w+: )([a-z][\\w.]*)$", "$1'$2'")),
        new("space before colons", text => Regex.Replace(text, "(?m)^( *(?:- )?\\w+):(?= |$)", "$1 :")),
        new("anchors", text => Regex.Replace(text, "(?m)^( *(?:- )?\\w+: )([a-z][\\w.]*)$", match => $"{match.Groups[1]}&a{match.Index} {match.Groups[2]}")),
        new("aliases", Aliased),
        new("JSON", text => Json(text, indented: false)),
        new("JSON with letters of two units", text => Json(text, indented: false).Replace("\"name\":", "\"🦜\":\"🐈\",\"name\":")),
        new("JSON on many lines", text => Json(text, indented: true)),
        new("JSON with a comma at each end", text => Regex.Replace(Json(text, indented: true), "(?<=[\"\\w}\\]])\n( *)(?=[}\\]])", ",\n$1")),
    ];

    public override string ToString() => Name;

    /// <summary>Every list of maps stands once more at the end, by an alias.</summary>
    private static string Aliased(string text)
    {
        var names = new List<string>();
        var anchored = Regex.Replace(text.TrimEnd('\r', '\n'), "(?m)^(\\w+):$", match =>
        {
            names.Add(match.Groups[1].Value);
            return $"{match.Value} &{match.Groups[1]}";
        });
        var copies = new StringBuilder("\ncopies:\n");
        foreach (var name in names)
            copies.Append($"  {name}: *{name}\n");
        return names.Count == 0 ? text : anchored + copies;
    }

    private static string Json(string text, bool indented) =>
        TestNodes.Yaml(text) is { Kind: NodeKind.Map } root ? TestNodes.ToJson(root)!.ToJsonString(new JsonSerializerOptions { WriteIndented = indented }) + "\n" : text;
}
