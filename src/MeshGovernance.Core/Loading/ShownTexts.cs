using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Loading;

/// <summary>The texts beside descriptors, such as READMEs: what the catalog could not show of them as it is meant.</summary>
internal static class ShownTexts
{
    /// <summary>By what a text is told from a descriptor of the same content.</summary>
    private const string Kind = "text";

    private static readonly KnownFile Fine = new(new ParsedFile(null, Places.None, []), []);

    private static readonly KnownFile Deep = Wrong(
        EngineRule.DeepText, $"Lists, quotes or brackets are nested more than {MarkdownNesting.Deepest} deep, so that the catalog shows the text as it is written: nest less.");

    /// <summary>What is wrong with texts, in their order. What cannot be read is said where it is needed.</summary>
    internal static IEnumerable<(PlacedFile Text, ParseFault Fault)> Faults(IFileTree tree, IReadOnlyList<PlacedFile> texts, ReadingLimits limits, ParsedFiles? known) =>
        from text in texts.AsParallel().AsOrdered()
        where text.File.Kind == FileKind.Regular
        from fault in Of(tree, text.File, limits, known).Parsed.Faults
        select (text, fault);

    private static KnownFile Of(IFileTree tree, FileEntry file, ReadingLimits limits, ParsedFiles? known)
    {
        try
        {
            // The disk says at once how large a file is, and its text is looked at faster than named.
            return known is null || file.BlobId is null ? Read() : known.Of(tree, file, Kind, limits, _ => Read());
        }
        catch (UnreadableFileException)
        {
            return Fine;
        }

        KnownFile Read() => file.Size > limits.FileBytes ? Wrong(EngineRule.LargeText, limits.TooLarge(file.Size))
            : MarkdownNesting.IsTooDeep(Encoding.UTF8.GetString(tree.Read(file))) ? Deep
            : Fine;
    }

    private static KnownFile Wrong(EngineRule rule, string message) => new(new ParsedFile(null, Places.None, [new ParseFault(rule, TextRange.FileStart, message)]), []);
}
