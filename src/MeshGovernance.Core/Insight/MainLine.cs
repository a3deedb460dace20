using MeshGovernance.Core.Files;

namespace MeshGovernance.Core.Insight;

/// <summary>The way back from a commit by first parents, the newest first: what the main line went through, without the commits of branches.</summary>
/// <param name="Commits">The commits.</param>
/// <param name="End">Why there are no more.</param>
public sealed record MainLine(IReadOnlyList<HistoricCommit> Commits, HistoryEnd End);

/// <summary>Why a history goes back no further.</summary>
public enum HistoryEnd
{
    /// <summary>It began there.</summary>
    Beginning,

    /// <summary>The clone was not fetched whole.</summary>
    Shallow,

    /// <summary>Enough commits.</summary>
    Count,

    /// <summary>Enough time.</summary>
    Age,
}

/// <summary>A commit of the main line, and the two states between which it lies.</summary>
/// <param name="Sha">Its id.</param>
/// <param name="Time">When it was committed, in UTC.</param>
/// <param name="AuthorName">Who wrote it: a display name, which the catalog may not show.</param>
/// <param name="AuthorEmail">By what the author is known in teams; never shown as it is.</param>
/// <param name="Subject">The first line of the message.</param>
/// <param name="Files">The files that it added, changed or took away.</param>
/// <param name="Before">The files before it; null for the first commit of all.</param>
/// <param name="After">The files with it.</param>
public sealed record HistoricCommit(
    string Sha, DateTimeOffset Time, string AuthorName, string AuthorEmail, string Subject, IReadOnlyList<string> Files, IFileTree? Before, IFileTree After);
