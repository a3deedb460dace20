using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>What a commit of the main line changed in the mesh.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Changes">In the order of their elements; empty where files were only written otherwise.</param>
/// <param name="NotCompared">Files that could not be read then.</param>
public sealed record HistoryEntry(HistoricCommit Commit, IReadOnlyList<Change> Changes, IReadOnlyList<NotCompared> NotCompared)
{
    /// <summary>Beyond this, a commit has moved or imported a mesh: reading all of it twice would tell nobody anything.</summary>
    private const int MostFiles = 2000;

    /// <summary>Whether the commit touched so many files that nobody looked at what it changed.</summary>
    public bool IsTooLarge => Commit.Files.Count > MostFiles;
}

/// <summary>
/// The history of a mesh, commit by commit, the newest first. Only what a commit touched is read, so who consumes whom is not told: that input
/// ports came and went is.
/// </summary>
public sealed class MeshHistory
{
    private readonly Dictionary<ElementName, List<HistoryEntry>> products = [];

    private MeshHistory(IReadOnlyList<HistoryEntry> entries, HistoryEnd end)
    {
        Entries = entries;
        End = end;
    }

    /// <summary>The commits that touched the mesh.</summary>
    public IReadOnlyList<HistoryEntry> Entries { get; }

    /// <summary>Why there are no more.</summary>
    public HistoryEnd End { get; }

    /// <summary>Reads the history of a mesh.</summary>
    /// <param name="line">The main line.</param>
    /// <param name="reader">How a file is read.</param>
    /// <param name="scripts">How the script of a policy is read.</param>
    /// <param name="told">Told after each commit: how many, of how many.</param>
    public static MeshHistory Of(MainLine line, IDescriptorReader reader, IScriptReader scripts, Action<int, int>? told = null)
    {
        var known = new ParsedFiles();
        var entries = new List<HistoryEntry>();
        var history = new MeshHistory(entries, line.End);
        var today = new Dictionary<ElementName, ElementName>();
        foreach (var (index, commit) in line.Commits.Index())
        {
            told?.Invoke(index + 1, line.Commits.Count);
            if (TouchedParts.Of(commit, reader) is not { Paths.Count: > 0 } touched)
                continue;
            var entry = new HistoryEntry(commit, [], []);
            if (!entry.IsTooLarge && Compare(commit, touched, reader, scripts, known) is var diff)
                entry = entry with { Changes = [.. diff.Changes.Where(change => change.Kind != Changes.Kinds.Edge)], NotCompared = diff.NotCompared };
            entries.Add(entry);
            var changed = touched.Describes is null ? [] : entry.Changes.SelectMany(change => new[] { change.Before, change.After }).OfType<ChangeSide>().Select(side => side.Element.Head).Where(head => head.ProductKey is not null);
            foreach (var product in touched.Products.Concat(changed).Select(product => today.GetValueOrDefault(product, product)).Distinct())
                history.Add(product, entry);

            // Whatever is older stands under the name that the product had before.
            foreach (var moved in entry.Changes.Where(change => change is { Kind: "product", Type: ChangeType.Moved or ChangeType.Renamed }))
                today[moved.Before!.Element] = today.GetValueOrDefault(moved.After!.Element, moved.After.Element);
        }

        return history;
    }

    /// <summary>The commits that touched a data product, under whichever name it had then; what they changed elsewhere is left out.</summary>
    /// <param name="product">The name of its element today.</param>
    public IEnumerable<HistoryEntry> Of(ElementName product)
    {
        var names = new HashSet<ElementName> { product };
        foreach (var entry in products.GetValueOrDefault(product, []))
        {
            var own = entry.Changes.Where(change => new[] { change.Before, change.After }.Any(side => side is not null && names.Any(name => name.Covers(side.Element)))).ToList();
            foreach (var moved in own.Where(change => change is { Kind: "product", Type: ChangeType.Moved or ChangeType.Renamed }))
                names.Add(moved.Before!.Element);
            yield return entry with { Changes = own };
        }
    }

    private static MeshDiff Compare(HistoricCommit commit, TouchedParts touched, IDescriptorReader reader, IScriptReader scripts, ParsedFiles known)
    {
        IFileTree before = commit.Before is null ? new NewTree([]) : new PartialTree(commit.Before, touched.Paths, touched.Describes);
        var (old, now) = (MeshLoader.Load(before, reader, known), MeshLoader.Load(new PartialTree(commit.After, touched.Paths, touched.Describes), reader, known));
        return MeshComparison.Of(old, now, Selection.Everything, new MeshState(null, null, !old.IsEmpty), new MeshState(commit.Sha, commit.Sha, !now.IsEmpty), scripts, DayOf(commit));
    }

    /// <summary>Exceptions count as they did then.</summary>
    private static DateOnly DayOf(HistoricCommit commit) => new(commit.Time.UtcDateTime.Year, commit.Time.UtcDateTime.Month, commit.Time.UtcDateTime.Day);

    private void Add(ElementName product, HistoryEntry entry)
    {
        if (!products.TryGetValue(product, out var entries))
            products[product] = entries = [];
        entries.Add(entry);
    }
}
