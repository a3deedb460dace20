using MeshGovernance.Core.Text;

namespace MeshGovernance.Catalog.SiteDiffs;

/// <summary>The forms of what differs between two catalogs.</summary>
public static class SiteDiffForms
{
    public static readonly OutputFormats<SiteDiff> All = new(
        SiteDiffLines.Of,
        new("json", SiteDiffJson.Write),
        new("markdown", SiteDiffMarkdown.Write));
}
