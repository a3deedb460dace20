using System.Text;
using Google.Protobuf.Reflection;
using MeshGovernance.Core.Imports;
using ProtoBuf.Reflection;

namespace MeshGovernance.Exchange.Imports.Protobuf;

/// <summary>The files of a source as the library reads them, with the comments that it passes over.</summary>
internal sealed record ProtoSource(IReadOnlyList<ProtoFile> Files, FileDescriptorSet Set)
{
    /// <summary>Errors of the library that concern options alone: those of other packages say nothing about the data.</summary>
    private static readonly HashSet<int> OfOptions = [7, 11];

    internal IReadOnlyList<SourceRemark> Faults { get; private init; } = [];

    internal IReadOnlyList<SourceRemark> Untold { get; private init; } = [];

    internal static ProtoSource Parse(IReadOnlyList<SourceFile> files)
    {
        var faults = new List<SourceRemark>();
        var texts = new Dictionary<string, string>();
        var comments = new Dictionary<string, ProtoComments>();
        foreach (var file in files)
        {
            var text = Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF');
            (texts[file.Path], comments[file.Path]) = (text, ProtoComments.Read(text));
            if (comments[file.Path].IsTooDeep)
                faults.Add(new SourceRemark(new Origin(file.Path), $"The file has brackets within brackets, more than {ProtoComments.Deepest} deep: nobody reads that. Mend it and import again."));
        }

        return faults.Count > 0 ? new ProtoSource([], new FileDescriptorSet()) { Faults = faults } : Parse(texts, comments);
    }

    private static ProtoSource Parse(Dictionary<string, string> texts, Dictionary<string, ProtoComments> comments)
    {
        var found = new ProtoFiles(texts);
        var set = new FileDescriptorSet { FileSystem = found };
        set.AddImportPath("");
        var paths = texts.Keys.Order(StringComparer.Ordinal).ToDictionary(found.NameOf);
        try
        {
            foreach (var (name, path) in paths)
                set.Add(name, includeInOutput: true, new StringReader(texts[path]));
            set.Process();
        }
        catch (Exception refused)
        {
            return new ProtoSource([], set) { Faults = [new SourceRemark(new Origin(paths.Values.First()), $"The files are no Protobuf that can be read: {refused.Message}")] };
        }

        var errors = set.GetErrors().Where(error => error.IsError && !OfOptions.Contains(error.ErrorNumber) && paths.ContainsKey(error.File)).ToList();
        var isWhole = found.Missing.Count == 0;
        return new ProtoSource([.. set.Files.Where(file => paths.ContainsKey(file.Name)).Select(file => new ProtoFile(paths[file.Name], file, comments[paths[file.Name]])).OrderBy(file => file.Path, StringComparer.Ordinal)], set)
        {
            Faults = [.. errors.Where(error => isWhole || !IsUnknownType(error)).GroupBy(error => error.File).Select(group => Fault(paths[group.Key], group.First()))],
            Untold = [.. found.Missing.Select(import => new SourceRemark(new Origin(import), "The file is imported by others and not in the source: what they take from it is not read."))],
        };
    }

    private static bool IsUnknownType(Error error) => error.ErrorNumber == 2;

    private static SourceRemark Fault(string path, Error error) =>
        new(new Origin(path, Line: error.LineNumber), $"The file is no Protobuf as it stands: {error.Message.Trim().TrimEnd('.')}. Mend it and import again.");
}

/// <summary>A file of the source.</summary>
internal sealed record ProtoFile(string Path, FileDescriptorProto Descriptor, ProtoComments Comments);
