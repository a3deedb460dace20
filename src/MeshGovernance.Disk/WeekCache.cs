using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Disk;

/// <summary>Judged weeks from one build to the next, by what they depend on: the tool, the content of the mesh and of its evidence, and the day.</summary>
/// <param name="folder">Where they lie.</param>
/// <param name="tool">The version of the tool.</param>
public sealed class WeekCache(string folder, string tool)
{
    private static readonly string Build = typeof(JudgedWeek).Module.ModuleVersionId.ToString();

    private readonly KeptContent kept = new(folder, ".week");

    public JudgedWeek? Find(string tree, string evidence, DateOnly day) => kept.Find(KeyOf(tree, evidence, day)) is { } content ? JudgedWeek.Read(content) : null;

    public void Keep(string tree, string evidence, DateOnly day, JudgedWeek week) => kept.Keep(KeyOf(tree, evidence, day), stream => stream.Write(week.Write()));

    private string KeyOf(string tree, string evidence, DateOnly day) => new HashInput("week").Add(tool).Add(Build).Add(tree).Add(evidence).Add(day).ToDigits();
}
