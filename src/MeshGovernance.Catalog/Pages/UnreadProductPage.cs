using System.Text;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Catalog.Pages;

/// <summary>A data product whose descriptor cannot be read: what is wrong with it and where, and below that whatever else is known of it.</summary>
public sealed class UnreadProductPage : IPage
{
    private const int LinesAround = 2;
    private const int LongestLine = 200;

    private readonly UnreadProduct product;
    private readonly SourceLines? lines;

    private UnreadProductPage(SiteFrame site, UnreadProduct product)
    {
        this.product = product;
        lines = site.Catalog.Text(product.File) is { } text ? SourceLines.Of(Encoding.UTF8.GetBytes(text)) : null;
        Frame = new PageFrame(site, PagePath.Product(product.Key), product.Folder, "The descriptor of this data product cannot be read.")
        {
            Section = PagePath.Products,
            Crumbs =
            [
                new Crumb("Domains", PagePath.Domains),
                .. product.Domain is { } domain ? [new Crumb(Phrases.NameOf(domain, domain.Key), PagePath.Domain(domain.Key))] : (IEnumerable<Crumb>)[],
            ],
        };
    }

    public PageFrame Frame { get; }

    internal UnreadProduct Product => product;

    /// <summary>What is wrong with the descriptor.</summary>
    internal IReadOnlyList<Finding> Faults => [.. product.FindingsIn(Catalog.Report).Where(finding => finding.File == product.File)];

    /// <summary>What else was found in the folder.</summary>
    internal IReadOnlyList<Finding> Findings => [.. product.FindingsIn(Catalog.Report).Where(finding => finding.File != product.File)];

    /// <summary>Why the file cannot even be opened; null where it was read and not understood.</summary>
    internal string? Obstacle => Catalog.Loaded.Unreadable.FirstOrDefault(file => file.Path == product.File) is UnreadableFileException error ? PlainText.Line(error.Message) : null;

    internal string ReadmeFile => MeshFiles.ReadmeOf(product);

    internal string? Readme => Catalog.Text(ReadmeFile);

    internal HistoryPart? History => Catalog.History is { } history ? HistoryPart.Of(Frame, product.Name, history) : null;

    private MeshCatalog Catalog => Frame.Site.Catalog;

    internal static UnreadProductPage Of(SiteFrame site, UnreadProduct product) => new(site, product);

    /// <summary>The lines around the place that a finding points at, with their numbers.</summary>
    internal IEnumerable<(int Number, string Text, bool IsWrong)> Excerpt(Finding finding)
    {
        var line = finding.Range.Start.Line;
        if (lines is null || line > lines.Count)
            yield break;
        for (var number = Math.Max(1, line - LinesAround); number <= Math.Min(lines.Count, line + LinesAround); number++)
            yield return (number, lines[number].Length > LongestLine ? lines[number][..LongestLine] + "…" : lines[number], number == line);
    }
}
