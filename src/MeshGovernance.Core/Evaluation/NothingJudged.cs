using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Evaluation;

/// <summary>A check with nothing to look at and nothing to look by, or with rules that it could not read, says nothing of the mesh: that is no pass.</summary>
public static class NothingJudged
{
    private const string Fence = "mesh";

    /// <summary>The report of a check, with what makes it no verdict.</summary>
    public static Report ToldIn(Report report, LoadedMesh mesh) => report with { Problems = [.. Problems(mesh), .. report.Problems] };

    private static IEnumerable<Problem> Problems(LoadedMesh mesh)
    {
        // What keeps the mesh itself from being read is a finding, for its author to mend.
        if (mesh.Rules != mesh)
            foreach (var folder in mesh.Rules.Diagnostics.Where(diagnostic => diagnostic.Rule == EngineRule.Folders && diagnostic.File == diagnostic.Key))
                yield return new Problem(null, null, Fence, PlainText.Line($"Rules of the base cannot be read. {folder.File}: {folder.Message}"));

        // Where the base holds no mesh yet, the report says that nothing judges.
        if (mesh.Mesh.Products.Count == 0 && mesh.Rules.Policies.Count == 0 && !mesh.Rules.IsEmpty)
            yield return new Problem(
                null,
                null,
                Fence,
                PlainText.Line($"There is no data product to judge and no policy to judge by: data products stand in {mesh.Settings.Paths.Domains}/<domain>/<product>/, policies in {mesh.Settings.Paths.Policies}/<category>/<policy>/v<major>/."));
    }
}
