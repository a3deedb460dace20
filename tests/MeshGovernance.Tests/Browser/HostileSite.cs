using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace MeshGovernance.Tests.Browser;

/// <summary>
/// The catalog of a mesh that means harm: our own, with an attack in every text of every descriptor, README, learning page, waiver and the guild
/// but those words by which files find each other and people are told apart from what they are.
/// </summary>
public sealed class HostileSite : BuiltSite
{
    /// <summary>Each would leave a mark on the page, open a dialog or ask another site for something if a browser took it for more than text.</summary>
    internal static readonly string[] Attacks =
    [
        "<script>window.hit=1;alert(1)</script>",
        "\"><img src=x onerror=\"window.hit=1;alert(1)\">",
        "' onmouseover='alert(1)' onfocus='alert(1)' autofocus='",
        "<svg onload=alert(1)><a xlink:href=\"javascript:alert(1)\"><text>hit</text></a></svg>",
        "</title></textarea></script></style><script src=https://evil.example/a.js></script>",
        "javascript:alert(document.domain)",
        "data:text/html,<script>alert(1)</script>",
        "https://evil.example/\"><script>alert(1)</script>",
        "[click](javascript:alert(1)) ![look](https://evil.example/a.png) <https://evil.example/>",
        "[gone](javascript:alert(1)) <javascript:alert(1)> [gone](x:y) <vbscript:alert(1)> ![gone](data:x) <data:text/html,x> [gone][r] <file:///etc/passwd>\n\n[r]: javascript:alert(1)",
        "<iframe srcdoc=\"<script>parent.hit=1</script>\"></iframe><object data=https://evil.example/></object>",
        "<base href=https://evil.example/><meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
        "<style>@import url(https://evil.example/a.css);body{background:url(https://evil.example/b)}</style>",
        "\u202e\u2066evil\u2069 \u200b\u0007]]>-->{{constructor.constructor('alert(1)')()}}${alert(1)}",
        "<form action=https://evil.example/><button formaction=javascript:alert(1)>x</button></form>",
    ];

    /// <summary>Keys whose values keep the mesh together: with an attack there, whole pages would be missing and nothing be shown.</summary>
    private static readonly HashSet<string> Structure =
    [
        "apiVersion", "kind", "id", "contractId", "version", "status", "archetype", "type", "domain", "scope", "enforcement", "date", "dateIn", "dateOut", "from", "until",
        "warn", "block", "end", "reviewBy", "policy", "method", "outcome", "digest", "level", "since", "gate", "people", "logicalType", "property", "classification",
        "server", "represents", "approvedBy", "teamId", "dataProductId", "outputPortId", "dataContractId", "dataContractVersion", "startTimestamp", "endTimestamp", "nextReassessmentTimestamp",
        "elements", "quorum", "days", "default", "maxDays", "warnDays", "serverTypes", "regions", "parameters", "paths", "limits",
    ];

    private int next;

    private protected override async Task Copy(string source, string target)
    {
        if (source.Split(Path.DirectorySeparatorChar).Contains("cases") || Path.GetExtension(source) is not (".yaml" or ".md"))
            File.Copy(source, target);
        else if (Path.GetExtension(source) == ".md")
            await File.WriteAllTextAsync(target, $"{await File.ReadAllTextAsync(source)}\n\n{string.Join("\n\n", Attacks)}\n\n# {Attacks[0]}\n\n    {Attacks[1]}\n\n|{Attacks[3]}|\n|-|\n|{Attacks[2]}|\n");
        else
            await File.WriteAllTextAsync(target, Poisoned(await File.ReadAllTextAsync(source)));
    }

    private string Poisoned(string yaml)
    {
        var stream = new YamlStream();
        using (var reader = new StringReader(yaml))
            stream.Load(reader);
        Poison(stream.Documents[0].RootNode, isStructure: false);
        using var writer = new StringWriter();
        stream.Save(writer, assignAnchors: false);
        return writer.ToString().Replace("\n...\n", "\n", StringComparison.Ordinal);
    }

    private void Poison(YamlNode node, bool isStructure)
    {
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                    Poison(value, isStructure || Structure.Contains(((YamlScalarNode)key).Value!));
                break;
            case YamlSequenceNode list:
                foreach (var item in list.Children)
                    Poison(item, isStructure);
                break;
            case YamlScalarNode scalar when !isStructure && scalar.Value is { Length: > 0 } text && !bool.TryParse(text, out _) && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _):
                scalar.Value = Attacks[next++ % Attacks.Length];
                scalar.Style = YamlDotNet.Core.ScalarStyle.DoubleQuoted;
                break;
        }
    }
}
