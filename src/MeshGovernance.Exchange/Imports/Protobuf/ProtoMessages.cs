using Google.Protobuf.Reflection;

namespace MeshGovernance.Exchange.Imports.Protobuf;

/// <summary>All messages and enums by their full names, those that are imported among them.</summary>
internal sealed class ProtoMessages
{
    private readonly Dictionary<string, DescriptorProto> messages = [];
    private readonly Dictionary<string, EnumDescriptorProto> enums = [];
    private readonly Dictionary<string, string> comments = [];
    private readonly List<string> top = [];

    internal ProtoMessages(ProtoSource source)
    {
        foreach (var file in source.Files)
        {
            top.AddRange(file.Descriptor.MessageTypes.Select(message => Full(file.Descriptor.Package, message.Name)));
            foreach (var (path, text) in file.Comments.Texts)
                comments.TryAdd(Full(file.Descriptor.Package, path), text);
        }

        foreach (var file in source.Files.Select(file => file.Descriptor).Concat(source.Set.Files))
            Add(file.Package, file.MessageTypes, file.EnumTypes);
        var held = messages.Values.SelectMany(message => message.Fields).Where(field => !string.IsNullOrEmpty(field.TypeName)).Select(field => field.TypeName.TrimStart('.')).ToHashSet();
        var methods = source.Files.SelectMany(file => file.Descriptor.Services).SelectMany(service => service.Methods).ToList();
        var calls = methods.Select(method => method.InputType ?? "").ToHashSet();
        calls.SymmetricExceptWith(methods.Select(method => method.OutputType ?? "").ToHashSet());
        Calls = calls.Select(name => name.TrimStart('.')).Where(name => !held.Contains(name)).ToHashSet();
    }

    /// <summary>Messages that services either ask or answer with, and nothing else holds: what goes both ways is data.</summary>
    internal IReadOnlySet<string> Calls { get; }

    /// <summary>The messages at the top of the source's files.</summary>
    internal IReadOnlyList<string> Top => top;

    internal DescriptorProto? Message(string name) => messages.GetValueOrDefault(name);

    internal EnumDescriptorProto? Enum(string name) => enums.GetValueOrDefault(name);

    internal string? Comment(string name) => comments.GetValueOrDefault(name);

    internal static string Full(string? space, string name) => string.IsNullOrEmpty(space) ? name : $"{space}.{name}";

    /// <summary>The types of the fields of a message, and of those within it.</summary>
    internal IEnumerable<string> Uses(string name)
    {
        if (!messages.TryGetValue(name, out var message))
            yield break;
        foreach (var field in message.Fields.Where(field => !string.IsNullOrEmpty(field.TypeName)))
            yield return field.TypeName.TrimStart('.');
        foreach (var used in message.NestedTypes.SelectMany(nested => Uses(Full(name, nested.Name))))
            yield return used;
    }

    private void Add(string? space, IEnumerable<DescriptorProto> added, IEnumerable<EnumDescriptorProto> addedEnums)
    {
        foreach (var one in addedEnums)
            enums.TryAdd(Full(space, one.Name), one);
        foreach (var message in added)
            if (messages.TryAdd(Full(space, message.Name), message))
                Add(Full(space, message.Name), message.NestedTypes, message.EnumTypes);
    }
}
