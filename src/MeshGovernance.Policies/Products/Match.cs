namespace MeshGovernance.Policies;

/// <summary>What a reference leads to: nothing, one thing, or several that could be meant.</summary>
internal sealed record Match<T>(IReadOnlyList<T>? Candidates)
    where T : class
{
    /// <summary>There is no reference to resolve.</summary>
    internal static readonly Match<T> NotAsked = new((IReadOnlyList<T>?)null);

    /// <summary>There is nothing that it could lead to.</summary>
    internal static readonly Match<T> Nothing = new([]);

    internal T? Single => Candidates is [var only] ? only : null;

    internal bool IsUnresolved => Candidates is [];

    internal bool IsAmbiguous => Candidates is [_, _, ..];
}
