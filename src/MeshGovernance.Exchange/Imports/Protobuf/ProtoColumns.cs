using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Protobuf;

/// <summary>Messages with their fields as objects with their columns.</summary>
internal sealed class ProtoColumns(ProtoMessages messages, Gathered untold)
{
    internal const int MostColumns = 50_000;

    private readonly HashSet<string> open = [];
    private int columns;

    /// <summary>Whether there were more fields than anybody reads.</summary>
    internal bool IsEndless => columns > MostColumns;

    internal ObjectDraft Object(DescriptorProto message, string full) => new(message.Name)
    {
        PhysicalType = "message",
        Description = messages.Comment(full),
        Columns = Fields(message, full, message.Name),
    };

    private List<ColumnDraft> Fields(DescriptorProto message, string full, string at)
    {
        open.Add(full);
        var fields = message.Fields.Select(field => Field(message, field, full, $"{at}.{field.Name}")).ToList();
        open.Remove(full);
        return fields;
    }

    private ColumnDraft Field(DescriptorProto message, FieldDescriptorProto field, string full, string at)
    {
        columns++;
        var draft = new ColumnDraft(field.Name)
        {
            Description = messages.Comment($"{full}.{field.Name}"),
            IsRequired = field.label == FieldDescriptorProto.Label.LabelRequired,
            More = [.. More(message, field)],
        };
        var name = field.TypeName?.TrimStart('.') ?? "";
        if (field.label == FieldDescriptorProto.Label.LabelRepeated && messages.Message(name) is { Options.MapEntry: true } entry)
        {
            untold.Add("A contract of ODCS v3.1.0 has no word for maps of any keys: what they hold is the physical type", at);
            return draft with { LogicalType = "object", PhysicalType = $"map<{ProtoTypes.Physical(entry.Fields[0])}, {ProtoTypes.Physical(entry.Fields[1])}>" };
        }

        return field.label == FieldDescriptorProto.Label.LabelRepeated
            ? draft with { LogicalType = "array", PhysicalType = $"repeated {ProtoTypes.Physical(field)}", Items = Typed(new ColumnDraft(""), field, name, $"{at}[]") }
            : Typed(draft, field, name, at);
    }

    private ColumnDraft Typed(ColumnDraft draft, FieldDescriptorProto field, string name, string at)
    {
        var (logical, options) = ProtoTypes.Logical(field, name);
        draft = draft with { LogicalType = logical, Options = options, PhysicalType = ProtoTypes.Physical(field) };
        if (messages.Enum(name) is { } symbols)
            return draft with { LogicalType = "string", Description = draft.Description ?? messages.Comment(name), Values = [.. symbols.Values.Select(value => (JsonNode)JsonValue.Create(value.Name))] };
        if (name.Length == 0 || ProtoTypes.IsWellKnown(name))
            return draft;
        if (messages.Message(name) is not { } message)
        {
            untold.Add($"The type '{name}' is not in the source: what it holds is not read", at);
            return draft;
        }

        draft = draft with { LogicalType = "object", Description = draft.Description ?? messages.Comment(name) };
        if (open.Contains(name))
            untold.Add("What holds itself is described once, and not again within itself", at);
        else if (!IsEndless)
            return draft with { Fields = Fields(message, name, at) };
        return draft;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> More(DescriptorProto message, FieldDescriptorProto field)
    {
        // An optional field of proto3 is the only one of its group, which nobody wrote.
        if (field.ShouldSerializeOneofIndex() && !field.Proto3Optional && field.OneofIndex < message.OneofDecls.Count)
            yield return new("oneof", JsonValue.Create(message.OneofDecls[field.OneofIndex].Name));
        if (!string.IsNullOrEmpty(field.DefaultValue))
            yield return new("default", JsonValue.Create(field.DefaultValue));
        if (field.Options?.Deprecated == true)
            yield return new("deprecated", JsonValue.Create(true));
    }
}
