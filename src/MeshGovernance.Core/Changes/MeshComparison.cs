using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Standards;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>
/// Compares two states of a mesh as people speak of it. Files are known again by what they describe, so that a contract may be renamed, a list
/// reordered or a text reformatted without a word.
/// </summary>
public static class MeshComparison
{
    /// <param name="before">The mesh of the base.</param>
    /// <param name="after">The mesh of the head.</param>
    /// <param name="selection">What is asked for.</param>
    /// <param name="from">Which commit the base is.</param>
    /// <param name="to">Which commit the head is.</param>
    /// <param name="scripts">How the script of a policy is read.</param>
    /// <param name="day">The day on which the exceptions of the mesh have to hold.</param>
    public static MeshDiff Of(LoadedMesh before, LoadedMesh after, Selection selection, MeshState from, MeshState to, IScriptReader scripts, DateOnly day)
    {
        var terms = ChangeTerms.Of(before, after, day);
        var files = FilePairs.Of(before, after);
        var unread = new UnreadFiles(before, after);
        var edges = new EdgeComparison(before, after, files);
        var scale = after.Mesh.Classification.ToList();
        var changes = InOrder(OfFiles(files, unread, scale)
            .Concat(PolicyScripts.Compare(before, after, scripts))
            .Concat(new OtherFiles(before, after, files).Changes())
            .Concat(edges.Changes(unread))
            .Where(change => new[] { change.Before, change.After }.Any(side => side is not null && IsAsked(change, side, selection)))
            .Select(terms.Apply));
        return new MeshDiff((to.HasMesh ? after : before).Settings.Name, from, to, selection, changes, unread.Told(selection)) { Readers = new ChangeReaders(before, after) };
    }

    /// <summary>What differs in the descriptors themselves.</summary>
    internal static IEnumerable<Change> OfFiles(FilePairs files, UnreadFiles unread, IReadOnlyList<string> scale, Predicate<Descriptor>? of = null) =>
        files.Removed.Where(file => (of?.Invoke(file) ?? true) && !unread.MayHold(file, isInBase: false)).SelectMany(file => Unpaired(file, isAdded: false))
            .Concat(files.Added.Where(file => (of?.Invoke(file) ?? true) && !unread.MayHold(file, isInBase: true)).SelectMany(file => Unpaired(file, isAdded: true)))
            .Concat(files.Both.Where(pair => of?.Invoke(pair.After) ?? true).SelectMany(pair => Paired(pair, files, scale)));

    /// <summary>Changes in the order of their elements.</summary>
    internal static IReadOnlyList<Change> InOrder(IEnumerable<Change> changes) =>
    [
        .. changes
            .OrderBy(change => change.Element, ElementName.Order)
            .ThenBy(change => change.Field.Length > 0)
            .ThenBy(change => change.Field, StringComparer.Ordinal)
            .ThenBy(change => change.Type)
            .ThenBy(change => change.Before?.Value, StringComparer.Ordinal)
            .ThenBy(change => change.After?.Value, StringComparer.Ordinal),
    ];

    private static bool IsAsked(Change change, ChangeSide side, Selection selection) =>
        selection.Includes(side.Element) || (change.Kind == Kinds.Edge && selection.Includes(ElementName.Read(side.Value!)));

    private static IEnumerable<Change> Paired(Pair<Descriptor> pair, FilePairs files, IReadOnlyList<string> scale)
    {
        var (before, after) = (Root(pair.Before), Root(pair.After));
        var type = FilePairs.FolderOf(pair.Before) == FilePairs.FolderOf(pair.After) ? ChangeType.Renamed : ChangeType.Moved;
        var told = pair.After.Kind is StandardKind ? new ComparedFiles(pair.Before, pair.After) : null;
        return FileComparison.Of(pair.Before, pair.After, scale).Select(change => change with { Files = told })
            .Concat(files.Stays(pair) ? [] : [new Change(type, after.Kind, "", null, before.Known(before.Name.Name.Text), after.Known(after.Name.Name.Text)) { Effect = EffectOn(pair.After, CommonEffects.Belonging, Direction.Changed) }]);
    }

    /// <summary>A file without its like in the other state. Decisions on a policy are elements of their own, each of them.</summary>
    private static IEnumerable<Change> Unpaired(Descriptor file, bool isAdded)
    {
        if (file.Kind.IsToldByItems)
        {
            var none = file with { Document = file.Document with { Root = Node.Map(0, [], []) } };
            return isAdded ? FileComparison.Of(none, file, []) : FileComparison.Of(file, none, []);
        }

        var root = Root(file);
        return [
            isAdded
                ? new Change(ChangeType.Added, root.Kind, "", null, null, root.Itself()) { Effect = EffectOn(file, CommonEffects.Offer, Direction.Added), Files = file.Kind is StandardKind ? new ComparedFiles(null, file) : null }
                : new Change(ChangeType.Removed, root.Kind, "", null, root.Itself(), null) { Effect = EffectOn(file, CommonEffects.Offer, Direction.Removed), Files = file.Kind is StandardKind ? new ComparedFiles(file, null) : null },
        ];
    }

    /// <summary>The effect of what becomes of a whole file; null where it describes no data.</summary>
    private static ChangeEffect? EffectOn(Descriptor file, Effect effect, Direction direction) => file.Kind is StandardKind ? new ChangeEffect(effect, direction) : null;

    private static ComparedElement Root(Descriptor file) => new(file, file.Document.Root);
}
