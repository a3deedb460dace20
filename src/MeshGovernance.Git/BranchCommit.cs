namespace MeshGovernance.Git;

/// <summary>What is to become of the files of a branch.</summary>
/// <param name="Added">The files to put, by their paths.</param>
/// <param name="Removed">The paths of files to take away.</param>
/// <param name="Message">What the commit says.</param>
public sealed record BranchChange(IReadOnlyDictionary<string, byte[]> Added, IReadOnlyList<string> Removed, string Message)
{
    /// <summary>The same in a folder of the repository.</summary>
    internal BranchChange Below(string prefix) => new(Added.ToDictionary(file => prefix + file.Key, file => file.Value), [.. Removed.Select(path => prefix + path)], Message);
}

/// <summary>What was committed to a branch.</summary>
/// <param name="Tip">The commit that it leads to now.</param>
/// <param name="Before">The one before, which is the same where nothing was new; null where the branch is new.</param>
public sealed record BranchCommit(string Tip, string? Before);
