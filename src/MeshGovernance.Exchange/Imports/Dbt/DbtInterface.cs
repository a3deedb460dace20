using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>Which models a project offers to others: each becomes a contract.</summary>
internal static class DbtInterface
{
    /// <summary>The folders in which projects keep what others read, as dbt advises.</summary>
    private static readonly HashSet<string> Marts = new(StringComparer.OrdinalIgnoreCase) { "marts", "mart", "gold", "presentation", "reporting" };

    /// <summary>
    /// Those that are public or whose contract dbt enforces. Where a project has neither, those in its marts; where it has no marts, those which no other model of its own reads.
    /// </summary>
    internal static IReadOnlySet<string> Of(DbtManifest manifest, List<SourceRemark> told)
    {
        var models = manifest.Nodes.Values.Where(node => node.IsModel).ToList();
        var said = Ids(models.Where(model => model.IsEnforced || model.Access == "public"));
        if (said.Count > 0 || models.Count == 0)
            return said;
        var project = manifest.Project;
        var own = models.Where(model => model.Access != "private" && !model.IsTimeSpine && (project is null || model.Package == project)).ToList();
        var marts = Ids(own.Where(model => model.Folders.Any(Marts.Contains)));
        var guessed = marts.Count > 0 ? marts : Ids(Ends(manifest, own));
        told.Add(new SourceRemark(
            new Origin(manifest.Path),
            $"No model is public and none has an enforced contract, so {PlainText.Counted(guessed.Count, "model")} {(marts.Count > 0 ? "in the marts" : "that no other model reads, or that an exposure reads,")} became {(guessed.Count == 1 ? "a contract" : "contracts")}. 'access: public' in dbt says which ones are offered."));
        return guessed;
    }

    private static IEnumerable<DbtNode> Ends(DbtManifest manifest, List<DbtNode> own)
    {
        var read = own.SelectMany(model => model.Reads).ToHashSet(StringComparer.Ordinal);
        var exposed = manifest.Exposures.SelectMany(exposure => exposure.Reads).ToHashSet(StringComparer.Ordinal);
        return own.Where(model => !read.Contains(model.Id) || exposed.Contains(model.Id));
    }

    private static HashSet<string> Ids(IEnumerable<DbtNode> models) => models.Select(model => model.Id).ToHashSet(StringComparer.Ordinal);
}
