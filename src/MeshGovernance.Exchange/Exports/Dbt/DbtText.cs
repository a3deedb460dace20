using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Authoring;

namespace MeshGovernance.Exchange.Exports.Dbt;

/// <summary>Properties as dbt reads them: it takes what stands in double braces for a template and runs it, wherever a stranger wrote it. Here each such brace stands for itself.</summary>
internal static partial class DbtText
{
    internal static string Of(JsonObject properties)
    {
        var plain = properties.DeepClone().AsObject();
        Plain(plain);
        return YamlBlock.Of(plain);
    }

    private static void Plain(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var key in map.Select(field => field.Key).ToList())
                    if (Written(map[key]) is { } text)
                        map[key] = text;
                    else
                        Plain(map[key]);
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                    if (Written(list[i]) is { } text)
                        list[i] = text;
                    else
                        Plain(list[i]);
                break;
        }
    }

    private static string? Written(JsonNode? value) =>
        value is JsonValue scalar && scalar.GetValueKind() == JsonValueKind.String ? Opening.Replace(scalar.GetValue<string>(), found => $"{{{{ '{found.Value}' }}}}") : null;

    [GeneratedRegex(@"\{[{%#]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Opening { get; }
}
