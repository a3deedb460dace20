using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Kinds.Contracts;

/// <summary>What a reference to a column is made of: <c>file.odcs.yaml#/schema/orders/properties/id</c>, or as much of it as is needed.</summary>
internal static class ReferencePath
{
    /// <summary>The names in a full reference: of the object, and of columns below it; null where it is written as object.column, or leads to no schema.</summary>
    internal static IReadOnlyList<string>? Steps(string reference)
    {
        var words = reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..].TrimStart('/').Split('/');
        return words is ["schema", _, ..] && words.Length % 2 == 0 ? [.. words.Where((_, index) => index % 2 == 1)] : null;
    }

    /// <summary>The file beside the contract that a reference names; null for the contract itself, for an address, and beyond the top of the mesh.</summary>
    /// <param name="own">The file of the contract.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="isContract">Whether there is a contract in a file: then it may be named from the top of the mesh, too.</param>
    internal static RepoPath? FileOf(RepoPath own, string reference, Func<RepoPath, bool> isContract)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        if (hash <= 0 || reference.Contains("://", StringComparison.Ordinal) || reference[0] == '/')
            return null;
        if (RepoPath.Read(reference[..hash]) is { } fromTop && isContract(fromTop))
            return fromTop;
        var folders = new Stack<string>(own.Folder.Text.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in reference[..hash].Split('/'))
            if (step == ".." && !folders.TryPop(out _))
                return null;
            else if (step is not (".." or "." or ""))
                folders.Push(step);
        return RepoPath.Of(string.Join('/', folders.Reverse()));
    }
}
