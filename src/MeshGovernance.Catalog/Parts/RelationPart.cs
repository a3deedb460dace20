using MeshGovernance.Catalog.Texts;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>What a column or an object refers to, with the pages that show it.</summary>
public sealed record RelationPart(PageFrame Frame, Relationship Relation) : IPage
{
    /// <summary>Each column referred to, by its own words, and the page of the contract where it names another file.</summary>
    internal IEnumerable<(string Words, string? Page)> Targets => Relation.To.Select(target => target.Split('#', 2) is [{ Length: > 0 } file, var place]
        ? (string.Join('.', place.Split('/').Where(segment => segment is not ("" or "schema" or "properties"))), PageOf(file))
        : (target, null));

    internal IReadOnlyList<Fact> Facts => Fact.Of(Frame.Site, Relation, "from", "to");

    private string? PageOf(string file) => Uri.TryCreate(file, UriKind.Absolute, out _) || SourcePages.Resolve(Frame.Site.Catalog.Loaded.DescriptorOf(Relation).Path, file) is not { } path ? null : Frame.Site.Sources.Of(path);
}
