using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MeshGovernance.Catalog;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Tests.Catalog;

/// <summary>The pages that a catalog makes of a small mesh in memory.</summary>
internal sealed partial class SamplePages
{
    private readonly IReadOnlyDictionary<string, Core.Files.SiteFile> files;

    private SamplePages(MeshCatalog catalog) => files = Site.Files(catalog, Assets.Embedded()!).ToDictionary(file => file.Path);

    internal IEnumerable<string> Paths => files.Keys;

    internal static SamplePages Of(params (string Path, string Text)[] mesh) => Of(SampleMesh.Load(mesh));

    internal static SamplePages Of(LoadedMesh mesh, CatalogAddresses? addresses = null, Func<EvaluationPlan, IEnumerable<UnitAnswer>>? answers = null, IReadOnlyList<EvidenceRun>? runs = null)
    {
        var shown = runs is null ? mesh : SampleRuns.In(mesh, SampleMesh.Day, runs);
        var (verdicts, report) = SampleMesh.Judge(shown, answers);
        return new SamplePages(new MeshCatalog(shown, report, verdicts, [], addresses ?? new CatalogAddresses(null, null)));
    }

    /// <summary>A file as it is written.</summary>
    internal string Source(string path) => Encoding.UTF8.GetString(files[path.EndsWith('/') || path.Length == 0 ? path + "index.html" : path].Content().Span);

    /// <summary>What people read on a page: without tags, in one line.</summary>
    internal string Text(string path) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Source(path), " ")), " ");

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
