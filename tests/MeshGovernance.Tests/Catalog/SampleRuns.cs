using System.Text;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Settings;
using MeshGovernance.Tests.Fences;
using MeshGovernance.Yaml;

namespace MeshGovernance.Tests.Catalog;

/// <summary>What runs found out about the data of a contract, as evidence has it.</summary>
internal static class SampleRuns
{
    internal static EvidenceRun Run(DateOnly day, params EvidenceResult[] results) => Run("orders", day, results);

    internal static EvidenceRun Run(string contract, DateOnly day, params EvidenceResult[] results) =>
        new(new DateTimeOffset(day, new TimeOnly(4, 30), TimeSpan.Zero), "mesh", contract, results) { Server = "prod" };

    /// <summary>The same mesh, with what the runs found out of its data until a day.</summary>
    internal static LoadedMesh In(LoadedMesh mesh, DateOnly day, IReadOnlyList<EvidenceRun> runs)
    {
        var files = new MemoryTree(runs.Index().ToDictionary(run => $"{run.Index:0000}.oors.json", run => Encoding.UTF8.GetString(OorsWriter.Write(run.Item))));
        var reader = new YamlDescriptorReader();
        return MeshLoader.Load(mesh.Files, reader, evidence: Task.FromResult<KnownEvidence?>(EvidenceLoader.Load(new EvidenceSource(files, "evidence", null), day, reader, new ReadingLimits())));
    }

    /// <summary>A rule that allows no row, and what came of it.</summary>
    internal static EvidenceResult Result(string relatesTo, EvidenceStatus status, long failed = 0, string name = "No row twice") => new(relatesTo, name, status)
    {
        RelatesTo = relatesTo,
        Severity = "error",
        Message = $"{failed} rows break it.",
        Measure = new EvidenceMeasure("duplicateValues", failed) { Threshold = new EvidenceThreshold("mustBe", [0]), Unit = "rows", RowCount = 1000, FailedRowCount = failed },
    };
}
