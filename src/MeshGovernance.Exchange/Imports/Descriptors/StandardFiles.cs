using System.Text;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Descriptors;

/// <summary>Files that are descriptors of a standard already, by whatever name and in whatever folder: each document of them is kept byte for byte.</summary>
internal static partial class StandardFiles
{
    private const int Beginning = 64 * 1024;

    /// <summary>Whether a file says that it is of a kind, in YAML or in JSON.</summary>
    internal static bool Says(SourceFile file, string kind)
    {
        if (!IsText(file.Path))
            return false;
        var text = Encoding.UTF8.GetString(file.Content.Span[..Math.Min(file.Content.Length, Beginning)]);
        return Kind.Matches(text).Any(said => said.Groups["kind"].Value == kind);
    }

    /// <summary>The documents of a file, with the line on which each begins.</summary>
    private static List<(ReadOnlyMemory<byte> Text, int Line)> Documents(SourceFile file)
    {
        if (file.Content.Span.IndexOf("\n---"u8) < 0)
            return [(file.Content, 1)];
        var documents = new List<(ReadOnlyMemory<byte> Text, int Line)>();
        var (start, line, first) = (0, 1, 1);
        var content = file.Content.Span;
        for (var at = 0; at < content.Length;)
        {
            var end = content[at..].IndexOf((byte)'\n') is var found and >= 0 ? at + found + 1 : content.Length;
            if (IsMark(content[at..end]))
            {
                Add(at, content);
                (start, first) = (at, line);
            }

            (at, line) = (end, line + 1);
        }

        Add(content.Length, content);
        return documents;

        void Add(int end, ReadOnlySpan<byte> all)
        {
            if (Encoding.UTF8.GetString(all[start..end]).Split('\n').Any(text => text.Trim() is { Length: > 0 } said && said[0] != '#' && !said.StartsWith("---", StringComparison.Ordinal)))
                documents.Add((file.Content[start..end], first));
        }
    }

    /// <summary>What is wrong with a document that cannot be read, with its line; null where nothing is.</summary>
    internal static SourceRemark? FaultOf(ParsedFile parsed, SourceFile file, int line, string one) => parsed switch
    {
        { Root: { Kind: NodeKind.Map }, Faults: [] } => null,
        { Faults: [var fault, ..] } => new SourceRemark(new Origin(file.Path, "", line + fault.Range.Start.Line - 1), $"{fault.Message} Mend the file, or leave it out."),
        _ => new SourceRemark(new Origin(file.Path, "", line), $"This is not {one}: it is no map of fields. Mend the file, or leave it out."),
    };

    /// <summary>Every document of a kind in files, with its place; what cannot be read is a fault.</summary>
    /// <param name="files">The files.</param>
    /// <param name="kind">What their documents say they are.</param>
    /// <param name="one">Such a document in words.</param>
    /// <param name="reader">What reads them.</param>
    /// <param name="faults">Takes what is wrong.</param>
    internal static IEnumerable<StandardDocument> Read(IReadOnlyList<SourceFile> files, string kind, string one, IDescriptorReader reader, List<SourceRemark> faults)
    {
        foreach (var (file, text, line, parsed, isOnly) in Parsed(files, reader))
            if (FaultOf(parsed, file, line, one) is { } fault)
                faults.Add(fault);
            else if (parsed.Root!["kind"]?.Text == kind)
                yield return new StandardDocument(file, text, line, parsed.Root, isOnly);
    }

    /// <summary>Every document of files, in their order.</summary>
    internal static IEnumerable<ParsedDocument> Parsed(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var read = new IReadOnlyList<ParsedDocument>[files.Count];
        SideBySide.Read(reader, files.Count, (member, index) => read[index] = Parsed(files[index], member));
        return read.SelectMany(documents => documents);
    }

    private static IReadOnlyList<ParsedDocument> Parsed(SourceFile file, IDescriptorReader reader)
    {
        var documents = Documents(file);
        return [.. documents.Select(document => new ParsedDocument(file, document.Text, document.Line, reader.Parse(document.Text.ToArray(), Limits), documents.Count == 1))];
    }

    /// <summary>Foreign files may be larger than those of a mesh.</summary>
    internal static ReadingLimits Limits { get; } = new();

    private static bool IsMark(ReadOnlySpan<byte> line) => line.StartsWith("---"u8) && (line.Length == 3 || line[3] is (byte)'\n' or (byte)'\r' or (byte)' ');

    internal static bool IsText(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[\uFEFF]?[ \t]*\{?[ \t]*['""]?kind['""]?[ \t]*:[ \t]*['""]?(?<kind>[A-Za-z]+)|[{,]\s*""kind""\s*:\s*""(?<kind>[A-Za-z]+)""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Kind { get; }
}
