using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Authoring;

/// <summary>Maps and lists as YAML in blocks, indented by two, with as few quotes as they take: what was drafted by a program reads as if a person had written it.</summary>
public static class YamlBlock
{
    /// <summary>A whole document, with a line feed at its end.</summary>
    public static string Of(JsonObject fields)
    {
        var text = new StringBuilder();
        Map(text, fields, "", isInItem: false);
        return text.ToString();
    }

    private static void Map(StringBuilder text, JsonObject fields, string indent, bool isInItem)
    {
        foreach (var (key, value) in fields)
        {
            text.Append(isInItem ? "" : indent).Append(ScalarText.WriteInBlock(key)).Append(':');
            Value(text, value, indent);
            isInItem = false;
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, string indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                text.Append('\n');
                Map(text, map, indent + "  ", isInItem: false);
                break;
            case JsonArray { Count: > 0 } list:
                text.Append('\n');
                foreach (var item in list)
                    Item(text, item, indent + "  ");
                break;
            case JsonValue scalar when IsParagraphs(scalar, out var paragraphs):
                text.Append(" |-\n");
                foreach (var line in paragraphs.Split('\n'))
                    text.Append(line.Length == 0 ? "" : indent + "  ").Append(line).Append('\n');
                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private static void Item(StringBuilder text, JsonNode? item, string indent)
    {
        text.Append(indent).Append('-');
        switch (item)
        {
            case JsonObject { Count: > 0 } map:
                text.Append(' ');
                Map(text, map, indent + "  ", isInItem: true);
                break;
            case JsonArray { Count: > 0 }:
                Value(text, item, indent);
                break;
            default:
                text.Append(' ').Append(Scalar(item)).Append('\n');
                break;
        }
    }

    private static string Scalar(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray => "[]",
        _ when value.GetValueKind() == JsonValueKind.String => ScalarText.WriteInBlock(value.GetValue<string>()),
        _ => value.ToJsonString(),
    };

    /// <summary>Whether a text has lines that a block of lines gives back as they are.</summary>
    private static bool IsParagraphs(JsonValue scalar, out string text)
    {
        text = scalar.GetValueKind() == JsonValueKind.String ? scalar.GetValue<string>() : "";
        return text.Contains('\n', StringComparison.Ordinal)
            && text[^1] != '\n'
            && !char.IsWhiteSpace(text[0])
            && text.All(letter => letter == '\n' || !(char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate || letter == '\uFEFF'));
    }
}
