using System.Text;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Settings;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Evidence;

/// <summary>Documents of other tools: of a good one everything is read, and of a bad one is told where it goes wrong.</summary>
public sealed class OorsReaderTests
{
    private const string Result = "{id: a, type: check, name: A, status: pass}";

    private const string Whole =
        """
        apiVersion: v0.8.1
        kind: ObservabilityResults
        id: 3d2b6e90-7a1c-4f5b-8e2d-1a9c4b6f0e23
        observedAt: "2026-01-15T11:30:00+02:00"
        status: fail
        source: {process: nightly, runId: "${BUILD:-0}", vendor: soda}
        run: {state: completed, startedAt: "2026-01-15T09:12:40Z", sequence: 7, progress: {current: 6, total: 6, unit: steps}}
        contract: {contractId: orders, standard: ODCS, version: 3.1.0, server: production}
        results:
          - id: dup
            type: check
            name: No row twice
            status: fail
            relatesTo: schema/orders/quality/no-row-twice
            severity: error
            dimension: uniqueness
            target: {resourceType: table, resourceIdentifier: [shop.orders, shop.lines], filter: placed_at >= '2026-01-01'}
            measure: {metric: duplicateValues, value: 3, threshold: {mustBe: 0}, unit: rows, rowCount: 1200, failedRowCount: 3}
            message: Three rows are there twice.
            tags: [critical]
            customProperties: [{property: checkEngine, value: soda-core}]
          - {id: age, type: metric, name: Age, status: skip, measure: {metric: age, value: a while, threshold: {mustBeBetween: [0, 60.5]}}}
        """;

    [Fact]
    public void Everything_that_counts_is_read()
    {
        var run = Read(Whole).Run!;
        Assert.Equal(new DateTimeOffset(2026, 1, 15, 9, 30, 0, TimeSpan.Zero), run.ObservedAt);
        Assert.Equal(("nightly", "${BUILD:-0}", "soda"), (run.Process, run.RunId, run.Vendor));
        Assert.Equal(("orders", "3.1.0", "production"), (run.ContractId, run.ContractVersion, run.Server));
        Assert.Equal(EvidenceStatus.Fail, run.Status);
        Assert.False(run.IsInterim);
        var (twice, age) = (run.Results[0], run.Results[1]);
        Assert.Equal(["shop.orders", "shop.lines"], twice.Resources);
        Assert.Equal((1200, 3, 3m), (twice.Measure!.RowCount, twice.Measure.FailedRowCount, twice.Measure.Value));
        Assert.Equal((true, null), (age.IsMetric, age.Measure!.Value));
        Assert.Equal([0m, 60.5m], age.Measure.Threshold!.Values);
    }

    [Theory]
    [InlineData("observedAt: '2026-01-15T09:30:00Z'", "observedAt: '2026-01-15T09:30:00Z'\nrun: {state: running}", true)]
    [InlineData("observedAt: '2026-01-15T09:30:00Z'", "observedAt: '2026-01-15T09:30:00Z'\nrun: {state: completed}", false)]
    [InlineData("observedAt: '2026-01-15T09:30:00Z'", "observedAt: '2026-01-15T09:30:00Z'", false)]
    public void A_look_at_a_run_that_goes_on_says_so(string old, string @new, bool isInterim) =>
        Assert.Equal(isInterim, Read(Minimal.Replace(old, @new, StringComparison.Ordinal)).Run!.IsInterim);

    [Fact]
    public void A_version_that_is_not_known_is_told_and_read_all_the_same()
    {
        var read = Read(Minimal.Replace("v0.8.1", "v9.0.0", StringComparison.Ordinal));
        Assert.NotNull(read.Run);
        Assert.Equal("1:13: 'v9.0.0' is no version of OORS that is known here (v0.8.0, v0.8.1): it is read as v0.8.1.", read.Fault!.ToString());
    }

    [Theory]
    [InlineData("", "1:1: The file is empty.")]
    [InlineData("[]", "1:1: This is no document of OORS: it has no fields.")]
    [InlineData("{\"apiVersion\": \"v0.8.1\", \"kind\": \"Observ", null)]
    [InlineData("apiVersion: v0.8.1\nkind: DataContract\n", "2:7: This is no document of OORS: its kind is 'DataContract', not ObservabilityResults.")]
    [InlineData("kind: ObservabilityResults\n", "1:1: 'apiVersion' is missing.")]
    [InlineData(Start, "3:1: 'results' is missing: it lists what came of each check, at least one.")]
    [InlineData(Start + "results: []\n", "6:1: 'results' is missing: it lists what came of each check, at least one.")]
    [InlineData(Start + "results: [a]\n", "6:11: A result is a map with id, type, name and status.")]
    [InlineData(Start + "results:\n  - {id: a, type: check, name: A}\n", "7:26: 'status' is missing.")]
    [InlineData(Start + "results:\n  - {id: a, type: check, name: A, status: good}\n", "7:43: 'good' is no status: pass, fail, warn, error, skip, unknown.")]
    [InlineData(Start + "results:\n  - {id: a, type: guess, name: A, status: pass}\n", "7:19: 'guess' is no type of a result: check or metric.")]
    [InlineData(Start + "results:\n  - {id: a, type: check, name: A, status: pass, measure: {metric: m, rowCount: 1.5}}\n", "7:80: 'rowCount' counts rows: write it as a whole number.")]
    [InlineData(Start + "results:\n  - {id: a, type: check, name: A, status: pass, measure: {metric: m, value: 1e400}}\n", "7:77: 'value' is no number that can be read.")]
    [InlineData(Start + "results:\n  - {id: a, type: check, name: A, status: pass, measure: {metric: m, threshold: {mustBe: much}}}\n", "7:90: 'mustBe' compares with a number.")]
    [InlineData(Start + "results:\n  - {id: a, type: check, name: A, status: pass, target: x}\n", "7:57: 'target' is a map with fields of its own.")]
    [InlineData("apiVersion: v0.8.1\nkind: ObservabilityResults\nid: a\nobservedAt: yesterday\nsource: {process: p}\nresults: [" + Result + "]\n", "4:13: 'observedAt' is no moment: write it as 2026-11-29T04:30:00Z.")]
    public void What_is_wrong_is_told_with_its_place(string text, string? told)
    {
        var read = Read(text);
        Assert.Null(read.Run);
        Assert.NotNull(read.Fault);
        if (told is not null)
            Assert.Equal(told, read.Fault.ToString());
    }

    /// <summary>A tool that was killed while it wrote leaves the beginning of a document.</summary>
    [Fact]
    public void No_beginning_of_a_document_and_no_broken_byte_of_it_throws()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        for (var end = 0; end < bytes.Length; end += 3)
        {
            Assert.True(Read(bytes[..end]) is { Run: not null } or { Fault: not null });
            var broken = (byte[])bytes.Clone();
            broken[end] = (byte)(broken[end] ^ 0x85);
            Assert.True(Read(broken) is { Run: not null } or { Fault: not null });
        }
    }

    [Fact]
    public void What_is_larger_than_the_limit_is_not_read() =>
        Assert.Contains("limits.fileBytes", OorsReader.Read(Encoding.UTF8.GetBytes(Whole), new YamlDescriptorReader(), new ReadingLimits { FileBytes = 100 }).Fault!.Message, StringComparison.Ordinal);

    private const string Start = "apiVersion: v0.8.1\nkind: ObservabilityResults\nid: a\nobservedAt: '2026-01-15T09:30:00Z'\nsource: {process: p}\n";

    private const string Minimal = Start + "results: [" + Result + "]\n";

    private static ReadEvidence Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static ReadEvidence Read(byte[] content) => OorsReader.Read(content, new YamlDescriptorReader(), new ReadingLimits());
}
