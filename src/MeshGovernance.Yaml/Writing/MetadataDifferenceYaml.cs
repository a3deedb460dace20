using System.Globalization;
using System.Text;
using MeshGovernance.Core.Changes.Omds;
using MeshGovernance.Policies;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MeshGovernance.Yaml.Writing;

/// <summary>Metadata differences as a stream of YAML documents, one for each contract and data product, in the order of fields of Bitol's draft.</summary>
public static class MetadataDifferenceYaml
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static byte[] Write(IReadOnlyList<MetadataDifference> differences)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (var difference in differences)
        {
            // A line alone is what a tool that splits the stream looks for.
            text.Write("---\n");
            var yaml = new Emitter(text, EmitterSettings.Default.WithNewLine("\n"));
            yaml.Emit(new StreamStart());
            yaml.Emit(new DocumentStart(null, null, isImplicit: true));
            Map(yaml, () => Write(yaml, difference));
            yaml.Emit(new DocumentEnd(isImplicit: true));
            yaml.Emit(new StreamEnd());
        }

        return Utf8.GetBytes(text.ToString());
    }

    private static void Write(Emitter yaml, MetadataDifference difference)
    {
        Word(yaml, "apiVersion", MetadataDifference.ApiVersion);
        Word(yaml, "kind", "MetadataDifference");
        Word(yaml, "sourceKind", difference.SourceKind);
        Field(yaml, "source1", () => Write(yaml, difference.Before));
        Field(yaml, "source2", () => Write(yaml, difference.After));
        Word(yaml, "scope", "all");
        Field(yaml, "impact", () =>
        {
            foreach (var (name, count) in difference.Impact)
                Word(yaml, name, count.ToString(CultureInfo.InvariantCulture));
        });
        if (difference.SuggestedVersion is { } version)
            Field(yaml, "suggestedVersion", version);
        Plain(yaml, "diffs");
        yaml.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
        foreach (var change in difference.Changes)
            Map(yaml, () => Write(yaml, change));
        yaml.Emit(new SequenceEnd());
    }

    private static void Write(Emitter yaml, MetadataSource source)
    {
        Field(yaml, "id", source.Id);
        Field(yaml, "version", source.Version);
    }

    private static void Write(Emitter yaml, MetadataChange change)
    {
        Word(yaml, "type", change.Type);
        Field(yaml, "section", change.Section);
        Field(yaml, "field", change.Field);
        Field(yaml, "path", change.Path);
        Field(yaml, "value1", change.Before);
        Field(yaml, "value2", change.After);
        Field(yaml, "message", change.Message);
        Word(yaml, "impactLevel", change.Impact);
    }

    private static void Word(Emitter yaml, string name, string word)
    {
        Plain(yaml, name);
        Plain(yaml, word);
    }

    private static void Field(Emitter yaml, string name, Node? value)
    {
        if (value is null)
            return;
        Plain(yaml, name);
        Value(yaml, value);
    }

    private static void Field(Emitter yaml, string name, Action fields)
    {
        Plain(yaml, name);
        Map(yaml, fields);
    }

    private static void Field(Emitter yaml, string name, string text)
    {
        Plain(yaml, name);
        Text(yaml, text);
    }

    private static void Value(Emitter yaml, Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Map:
                Map(yaml, () =>
                {
                    foreach (var (key, value) in node.Keys.Zip(node.Items))
                    {
                        if (IsWord(key))
                            Plain(yaml, key);
                        else
                            Text(yaml, key);
                        Value(yaml, value);
                    }
                });
                break;
            case NodeKind.List:
                yaml.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
                foreach (var item in node.Items)
                    Value(yaml, item);
                yaml.Emit(new SequenceEnd());
                break;
            case NodeKind.Text:
                Text(yaml, node.Text!);
                break;
            default:
                Plain(yaml, node.Kind == NodeKind.Null ? "null" : node.Text!);
                break;
        }
    }

    private static void Map(Emitter yaml, Action fields)
    {
        yaml.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        fields();
        yaml.Emit(new MappingEnd());
    }

    /// <summary>Words of the format, numbers, and what else is no text.</summary>
    private static void Plain(Emitter yaml, string word) => yaml.Emit(new Scalar(AnchorName.Empty, TagName.Empty, word, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));

    /// <summary>Letters alone, and more of them than any word of YAML for true, false or nothing has.</summary>
    private static bool IsWord(string key) => (key.Length > 5 && key.All(char.IsAsciiLetter)) || key is "name" or "id" or "type" or "value" or "tags" or "url";

    /// <summary>In quotes, whatever it holds: nothing that people have written is read as anything but text.</summary>
    private static void Text(Emitter yaml, string text) => yaml.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.DoubleQuoted, isPlainImplicit: false, isQuotedImplicit: true));
}
