using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Catalog.Texts;

/// <summary>The history of a mesh in words, as far as its catalog may show people.</summary>
internal sealed class HistoryWords(People people)
{
    /// <summary>What a commit changed, a sentence for each change; where people are not shown, no value is, since any may name them.</summary>
    internal IReadOnlyList<HistoryLine> Of(HistoryEntry entry, ElementName head) =>
    [
        .. DiffGroups.ByImportance(entry.Changes).Select(change => people.AreHidden ? new HistoryLine(Hidden(change, head)) : Line(change, head)).DistinctBy(line => line.Text),
        .. entry.NotCompared.Select(file => new HistoryLine(DiffWords.NotCompared(file))),
        .. entry.IsTooLarge ? [new HistoryLine($"one change of {PlainText.Counted(entry.Commit.Files.Count, "file")}")] : Array.Empty<HistoryLine>(),
    ];

    internal string Subject(HistoricCommit commit) => people.Shown(PlainText.Line(commit.Subject));

    /// <summary>Who wrote it; null where people are not shown.</summary>
    internal string? Author(HistoricCommit commit) => people.Author(PlainText.Line(commit.AuthorName), commit.AuthorEmail)?.Label;

    /// <summary>Why there is nothing older; null where there is nothing to explain.</summary>
    internal static string? End(HistoryEnd end) => end switch
    {
        HistoryEnd.Shallow => "The clone that this catalog was made from reaches back no further.",
        HistoryEnd.Count or HistoryEnd.Age => "What is older is in git.",
        _ => null,
    };

    private static HistoryLine Line(Change change, ElementName head) => DiffWords.Values(change) is var (before, after)
        ? new HistoryLine($"{DiffWords.Field(change, head)}:") { Words = WordDiff.Of(before, after) }
        : new HistoryLine(DiffWords.Sentence(change, head));

    private static string Hidden(Change change, ElementName head) => change.Kind is Kinds.Owner or "member" or "supportChannel" ? "the team" : DiffWords.Subject(change, head);
}

/// <summary>A change in words.</summary>
/// <param name="Says">What changed; with its values, unless they stand in the words.</param>
internal sealed record HistoryLine(string Says)
{
    /// <summary>What a text was and is, word by word; empty where the change is none of a text.</summary>
    internal IReadOnlyList<WordStretch> Words { get; init; } = [];

    internal string Text => string.Join(' ', Words.Select(word => word.Text).Prepend(Says));
}
