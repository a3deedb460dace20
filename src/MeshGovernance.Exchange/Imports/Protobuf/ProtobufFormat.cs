using System.Text.Json.Nodes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Protobuf;

/// <summary>Protobuf: a contract for each file, with an object for each message that is no part of another.</summary>
internal sealed class ProtobufFormat : ISourceFormat
{
    private const string Ending = ".proto";

    public string Name => "protobuf";

    public string One => "a file of Protobuf";

    public bool Knows(SourceFile file) => file.Path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var source = ProtoSource.Parse(files);
        if (source.Faults.Count > 0)
            return new Estate { Faults = source.Faults, Untold = source.Untold };
        var messages = new ProtoMessages(source);
        var stems = FileStems.Of(files, Ending);
        var outermost = Outermost.Of(messages.Top, name => messages.Calls.Contains(name) ? [] : messages.Uses(name)).ToHashSet();
        var estates = source.Files.Select(file => Contract(messages, file, stems[file.Path], outermost)).ToList();
        return new Estate
        {
            Contracts = [.. estates.SelectMany(one => one.Contracts)],
            Untold = [.. source.Untold, .. estates.SelectMany(one => one.Untold)],
            Faults = [.. estates.SelectMany(one => one.Faults)],
        };
    }

    private static Estate Contract(ProtoMessages messages, ProtoFile file, string stem, HashSet<string> outermost)
    {
        var origin = new Origin(file.Path);
        var untold = new Gathered(origin);
        foreach (var service in file.Descriptor.Services)
            untold.Add("A service is no data, and is not read", service.Name);
        foreach (var extension in file.Descriptor.Extensions)
            untold.Add("Extensions of messages are not read", extension.Name);
        var columns = new ProtoColumns(messages, untold);
        var top = file.Descriptor.MessageTypes.Select(message => (Message: message, Full: ProtoMessages.Full(file.Descriptor.Package, message.Name))).Where(one => outermost.Contains(one.Full)).ToLookup(one => messages.Calls.Contains(one.Full));

        // Where a service asks for the data itself, there is nothing else.
        var isData = top[false].Any();
        foreach (var call in isData ? top[true] : [])
            untold.Add("What is only asked or answered is no data, and is left out", call.Message.Name);
        var objects = top[!isData].Select(one => columns.Object(one.Message, one.Full)).ToList();
        if (columns.IsEndless)
            return new Estate { Faults = [new SourceRemark(origin, $"The messages of the file hold each other so often that they make more than {ProtoColumns.MostColumns} fields. Import the parts that matter.")] };
        if (objects.Count == 0)
            return new Estate { Untold = [new SourceRemark(origin, "The file only defines parts of other messages: nothing of it becomes a contract."), .. untold.Remarks()] };
        var draft = new ContractDraft
        {
            Name = FileStems.Last(stem),
            Objects = objects,
            More = string.IsNullOrEmpty(file.Descriptor.Package) ? [] : [new("protobufPackage", JsonValue.Create(file.Descriptor.Package))],
        };
        return new Estate { Contracts = [new FoundContract(stem, draft.ToFields(), origin)], Untold = [.. untold.Remarks()] };
    }
}
