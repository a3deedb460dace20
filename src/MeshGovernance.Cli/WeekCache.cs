using System.Globalization;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Cli;

/// <summary>Judged weeks from one build to the next, by what they depend on: the tool, the content of the mesh and the day.</summary>
internal sealed class WeekCache(string folder)
{
    private static readonly string Tool = $"{OpenMesh.Version} {typeof(JudgedWeek).Module.ModuleVersionId}";

    private readonly KeptContent kept = new(folder, ".week");

    internal JudgedWeek? Find(string tree, DateOnly day) => kept.Find(KeyOf(tree, day)) is { } content ? JudgedWeek.Read(content) : null;

    internal void Keep(string tree, DateOnly day, JudgedWeek week) => kept.Keep(KeyOf(tree, day), stream => stream.Write(week.Write()));

    private static string KeyOf(string tree, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Tool}\n{tree}\n{day:O}");
}
