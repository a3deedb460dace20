using CsCheck;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Promises;
using MeshGovernance.Core.Text;
using MeshGovernance.Exchange.Evidence;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Evidence;

/// <summary>What JUnit can say of a check comes back as it was.</summary>
public sealed class JUnitLawTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 28, 4, 30, 5, TimeSpan.Zero);

    private static readonly string[] Odd = ["a: b", "schema/t: v", "warn: x", "<it> & \"that\"", "ß „Zitat“ 🦉", "##[error]x", "'", "]]>", "x"];

    private static readonly Gen<string> Text =
        Gen.OneOf(Gen.Char['!', '~'].Array[1, 12].Select(letters => new string(letters)), Gen.Int[0, Odd.Length - 1].Select(index => Odd[index])).Select(PlainText.Line);

    private static readonly Gen<EvidenceResult> Result =
        from texts in Text.Array[3]
        from optional in Gen.Select(Gen.Bool, Text, (isThere, text) => isThere ? text : null).Array[2]
        from status in Gen.Enum<EvidenceStatus>()
        select new EvidenceResult(texts[0], texts[1], status)
        {
            RelatesTo = texts[0],
            Severity = optional[0],
            Dimension = optional[1],

            // Of what is kept there is nothing to be said.
            Message = status == EvidenceStatus.Pass ? null : texts[2],
        };

    private static readonly Gen<EvidenceRun> Run =
        from results in Result.Array[0, 4]
        from texts in Text.Array[3]
        select new EvidenceRun(At, texts[0], texts[1], [new EvidenceResult("seen", "seen", EvidenceStatus.Pass) { RelatesTo = "seen" }, .. results]) { ContractVersion = "1.0.0", Server = texts[2] };

    [Fact]
    public void What_was_written_is_read_as_it_was() => Run.Array[1, 3].Sample(
        runs => Assert.Equivalent(
            runs.Select(run => new ForeignRun(run.ObservedAt, run.Process, [.. run.Results.Select(result => new ForeignResult(result, null, null))]) { ContractId = run.ContractId, ContractVersion = run.ContractVersion, Server = run.Server }).ToList(),
            Read(runs.Select(Checked)),
            strict: true),
        iter: 300);

    [Fact]
    public void A_report_becomes_evidence_of_its_contracts()
    {
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("d"), SampleMesh.Product("d/p", "one"),
            SampleMesh.Contract("d/p", "one", "schema: [{name: t, properties: [{name: v}]}]\n"), SampleMesh.Contract("d/p", "two", "schema: [{name: t, properties: [{name: v}]}]\n")).Mesh;
        List<EvidenceRun> runs = [.. mesh.Contracts.OrderBy(contract => contract.ContractId, StringComparer.Ordinal).Select(contract => new EvidenceRun(
            At, "mesh", contract.ContractId, [new EvidenceResult("schema/t/properties/v/required", "'v' has a value", EvidenceStatus.Warn) { RelatesTo = "schema/t/properties/v/required", Severity = "warning", Message = "In 1 of 2 rows 'v' is empty." }])
        {
            ContractVersion = contract.Version,
            Server = "files",
        })];
        var related = RelatedEvidence.Of(mesh, Read(runs.Select(Checked)), null, DateTimeOffset.UnixEpoch);
        Assert.Empty(related.Remarks);
        Assert.Equivalent(runs, related.Runs, strict: true);
    }

    [Fact]
    public void What_was_not_looked_at_is_one_test_case_and_no_evidence()
    {
        var unseen = Checked(new EvidenceRun(At, "mesh", "c", [.. Enumerable.Range(0, 9).Select(index => new EvidenceResult($"r{index}", "Rule", EvidenceStatus.Skip) { Message = "Nothing allows it." })]));
        var run = Assert.Single(Read([unseen]));
        Assert.Null(run.ContractId);
        Assert.Equal(("not looked at", EvidenceStatus.Skip), (Assert.Single(run.Results).Result.Name, run.Results[0].Result.Status));
    }

    private static CheckedContract Checked(EvidenceRun run) => new("d/p", "local", run, new PromisePlaces("c.odcs.yaml", new Dictionary<string, int>(StringComparer.Ordinal)));

    private static IReadOnlyList<ForeignRun> Read(IEnumerable<CheckedContract> contracts)
    {
        var file = new SourceFile("report.xml", CheckedDataForms.All.All.Single(form => form.Name == "junit").Write(new CheckedData([.. contracts], null)));
        Assert.Equal("junit", EvidenceFormats.Of(file)?.Name);
        var (runs, fault) = EvidenceFormats.Read(EvidenceFormats.Of(file)!, [file]);
        Assert.Null(fault);
        return runs;
    }
}
