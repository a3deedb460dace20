using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;
using MeshGovernance.Git;

namespace MeshGovernance.Engine.Sites;

/// <summary>What was recorded of the data until a day: the commit that the branch of evidence had then. A folder has no past but what its files say of time.</summary>
/// <param name="Source">Where it lies; null for nothing.</param>
/// <param name="Content">What it holds, as a key: the same content is the same evidence.</param>
/// <param name="IsBeyondClone">Whether there may be a commit that was not fetched.</param>
internal sealed record PastEvidence(EvidenceSource? Source, string Content, bool IsBeyondClone)
{
    private static readonly PastEvidence None = new(null, "", IsBeyondClone: false);

    /// <summary>That of each day, in their order.</summary>
    internal static IReadOnlyList<PastEvidence> On(Workspace open, EvidenceSource? source, IReadOnlyList<DateOnly> days) => source switch
    {
        null => [.. days.Select(_ => None)],
        { Commit: { } tip } => [.. open.On(tip, days).Select(day => Of(open, source, day))],
        _ => [.. Enumerable.Repeat(new PastEvidence(source, KeyOf(source), IsBeyondClone: false), days.Count)],
    };

    private static PastEvidence Of(Workspace open, EvidenceSource source, DatedCommit day) => day is { Commit: { } commit, Tree: { } tree }
        ? new PastEvidence(source with { Files = open.Commit(commit, out _), Commit = commit }, tree, IsBeyondClone: false)
        : None with { IsBeyondClone = day.IsBeyondClone };

    private static string KeyOf(EvidenceSource folder)
    {
        var key = new HashInput("folder of evidence");
        foreach (var file in folder.Files.List(""))
            key.Add(file.Path).Add(file.Size.ToString(CultureInfo.InvariantCulture));
        return key.ToDigits();
    }
}
