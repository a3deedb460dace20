using System.Globalization;
using MeshGovernance.Core;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Disk.Journals;
using MeshGovernance.Git;

namespace MeshGovernance.Engine.Authoring;

/// <summary>What a command was writing when it was killed, and what another one has completed since.</summary>
/// <param name="Files">How many files it is about.</param>
/// <param name="Foreign">Those that somebody else wrote since: they stay as they are.</param>
public sealed record CompletedWrite(int Files, IReadOnlyList<string> Foreign)
{
    /// <summary>The same in a sentence.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"A command was cut off here while it wrote; what it began is complete now ({PlainText.Counted(Files, "file")}).{(Foreign.Count == 0 ? "" : $" Edited since, and left so: {string.Join(", ", Foreign)}.")}");

    /// <summary>Completes what was cut off around a folder; null where nothing was.</summary>
    /// <exception cref="UserException">A file cannot be written, or another command is writing at this moment.</exception>
    public static CompletedWrite? In(string folder) => Around(folder, unfinished => new CompletedWrite(unfinished.Count, unfinished.Complete(ImportRecord.IsOne)));

    /// <summary>For what may write nothing.</summary>
    /// <exception cref="UserException">Something was cut off.</exception>
    public static void Refuse(string folder) => Around<object?>(folder, unfinished => throw unfinished.Refusal);

    private static T? Around<T>(string folder, Func<UnfinishedWrite, T> use)
    {
        if (!Directory.Exists(folder) || MeshRepository.Around(Path.GetFullPath(folder)) is null)
            return default;
        using var repository = MeshRepository.Open(folder);
        return UnfinishedWrite.In(repository.GitFolder) is { } unfinished ? use(unfinished) : default;
    }
}
