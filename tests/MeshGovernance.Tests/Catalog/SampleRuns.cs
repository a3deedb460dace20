using MeshGovernance.Core.Evidence;

namespace MeshGovernance.Tests.Catalog;

/// <summary>What runs found out about the data of a contract, as evidence has it.</summary>
internal static class SampleRuns
{
    internal static EvidenceRun Run(DateOnly day, params EvidenceResult[] results) => Run("orders", day, results);

    internal static EvidenceRun Run(string contract, DateOnly day, params EvidenceResult[] results) =>
        new(new DateTimeOffset(day, new TimeOnly(4, 30), TimeSpan.Zero), "mesh", contract, results) { Server = "prod" };

    /// <summary>A rule that allows no row, and what came of it.</summary>
    internal static EvidenceResult Result(string relatesTo, EvidenceStatus status, long failed = 0, string name = "No row twice") => new(relatesTo, name, status)
    {
        RelatesTo = relatesTo,
        Severity = "error",
        Message = $"{failed} rows break it.",
        Measure = new EvidenceMeasure("duplicateValues", failed) { Threshold = new EvidenceThreshold("mustBe", [0]), Unit = "rows", RowCount = 1000, FailedRowCount = failed },
    };
}
