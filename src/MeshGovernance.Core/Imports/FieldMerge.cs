namespace MeshGovernance.Core.Imports;

/// <summary>
/// A file that was imported before, with what changed at the source since: three states, field by field. What people edited stays, and what changed in both
/// stays too, and is told until somebody settles it.
/// </summary>
internal sealed class FieldMerge
{
    private readonly List<string> changes = [];
    private readonly List<string> edited = [];
    private readonly List<string> contested = [];
    private readonly List<string> unsafePlaces = [];
    private readonly Settlement? settlement;
    private BlockText text;
    private FieldTree recorded;

    private FieldMerge(BlockText text, FieldTree source, Settlement? settlement) => (this.text, recorded, this.settlement) = (text, source, settlement);

    internal BlockText Text => text;

    /// <summary>What the source says; of what is still open, what it said before that began, so that the next import finds it open too.</summary>
    internal FieldTree Recorded => recorded;

    /// <summary>What was taken over from the source.</summary>
    internal IReadOnlyList<string> Changes => changes;

    /// <summary>What people edited and the source did not change.</summary>
    internal IReadOnlyList<string> Edited => edited;

    /// <summary>What changed in both.</summary>
    internal IReadOnlyList<string> Contested => contested;

    /// <summary>What changed at the source and has no safe place in the file.</summary>
    internal IReadOnlyList<string> Unsafe => unsafePlaces;

    /// <param name="text">The file as it is.</param>
    /// <param name="source">What the source says now.</param>
    /// <param name="before">What it said when it was imported last.</param>
    /// <param name="settlement">What becomes of what changed in both; null where nobody decided.</param>
    internal static FieldMerge Of(BlockText text, FieldTree source, FieldTree before, Settlement? settlement)
    {
        var merge = new FieldMerge(text, source, settlement);
        merge.Walk([], FieldTree.Of(text.Root), source, before);
        return merge;
    }

    private void Walk(string[] path, FieldTree mine, FieldTree source, FieldTree? before)
    {
        if (mine.IsSame(source))
            return;
        foreach (var key in source.Below.Keys.Concat(mine.Below.Keys).Concat(before?.Below.Keys ?? []).Distinct(StringComparer.Ordinal))
            Decide([.. path, key], mine.Below.GetValueOrDefault(key), source.Below.GetValueOrDefault(key), before?.Below.GetValueOrDefault(key));
    }

    private void Decide(string[] path, FieldTree? mine, FieldTree? source, FieldTree? before)
    {
        if (AreSame(mine, source))
            return;

        // Where both hold fields of their own, these are compared one by one: what did not change keeps its comments.
        if (mine is { IsValue: false } && source is { IsValue: false } && mine.IsList == source.IsList)
            Walk(path, mine, source, before);
        else if (AreSame(source, before) || (settlement == Settlement.Mine && !AreSame(mine, before)))
            edited.Add(string.Join('/', path));
        else if (AreSame(mine, before) || settlement == Settlement.Source)
            Take(path, mine, source, before);
        else
            Open(contested, path, before);
    }

    private void Open(List<string> told, string[] path, FieldTree? before)
    {
        told.Add(string.Join('/', path));
        recorded = recorded.With(path, before);
    }

    private void Take(string[] path, FieldTree? mine, FieldTree? source, FieldTree? before)
    {
        var name = string.Join('/', path);
        if (text.Set(path, source?.Node) is { } changed)
        {
            text = changed;
            changes.Add(source is null ? ImportWords.Went(name) : mine is null ? ImportWords.Came(name) : name);
        }
        else
        {
            Open(unsafePlaces, path, before);
        }
    }

    private static bool AreSame(FieldTree? one, FieldTree? other) => one is null ? other is null : other is not null && one.IsSame(other);
}
