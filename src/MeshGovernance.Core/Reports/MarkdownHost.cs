using MeshGovernance.Core.Findings;

namespace MeshGovernance.Core.Reports;

/// <summary>Where a text in Markdown will stand, as far as it leads to other places there.</summary>
/// <param name="PageOf">Where a line of a file of the mesh is shown; null where nothing shows it.</param>
/// <param name="CatalogPageOf">Where a page of the catalog is, by its path; null where nobody knows.</param>
/// <param name="Mentions">Whom to mention where something is said of a domain, as it is written; empty for nobody.</param>
public sealed record MarkdownHost(Func<string, int, Uri?> PageOf, Func<string, Uri?> CatalogPageOf, Func<string, string> Mentions)
{
    /// <summary>A place that leads nowhere.</summary>
    internal static readonly MarkdownHost None = new((_, _) => null, _ => null, _ => "");

    internal Uri? Page(Finding finding) => PageOf(finding.File, finding.Range.Start.Line);
}
