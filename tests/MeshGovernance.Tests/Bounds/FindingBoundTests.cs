using System.Globalization;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.PullRequests;
using MeshGovernance.Core.Reports;
using MeshGovernance.Sandbox;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Reports;
using MeshGovernance.Wire;
using Xunit;

namespace MeshGovernance.Tests.Bounds;

/// <summary>However much is found, a report holds so much of it, the verdict stays what it is, and a line says what is not told.</summary>
public sealed class FindingBoundTests
{
    private const int Most = 10;
    private static readonly Dictionary<Level, int> None = [];

    [Fact]
    public void What_fits_is_told_as_it_is()
    {
        var findings = Findings(Level.Note, Most);

        Assert.Same(findings, FindingBound.Hold(findings, None, Most));
    }

    [Fact]
    public void Errors_are_told_before_notes_and_what_is_cut_is_counted()
    {
        var told = FindingBound.Hold([.. Findings(Level.Note, 30), .. Findings(Level.Warning, 7), .. Findings(Level.Error, 5)], None, Most);

        Assert.Equal((5, 5, 1), (Count(told, Level.Error), Count(told, Level.Warning), Count(told, Level.Note)));
        Assert.Equal("2 warnings, 30 notes more were found and are not told: a report holds the 10 that matter most. --domain, --product and --policy narrow it down.", About(told).Message);
        Assert.Equal((EngineRule.TooManyFindings.Id, false), (About(told).Policy, About(told).Blocking));
    }

    /// <summary>Those that are told may all be waived, and the one that is not may block.</summary>
    [Fact]
    public void Errors_that_are_not_told_fail_the_check()
    {
        var waived = Findings(Level.Error, 12).Select(finding => finding with { Waiver = "w.yaml", Blocking = false });

        var told = FindingBound.Hold([.. waived], None, Most);

        Assert.Equal((EngineRule.TooManyErrors.Id, true), (About(told).Policy, About(told).Blocking));
    }

    [Fact]
    public void What_blocks_is_told_before_what_is_waived()
    {
        var waived = Findings(Level.Error, 12).Select(finding => finding with { Waiver = "w.yaml", Blocking = false });

        Assert.Contains(FindingBound.Hold([.. waived, ReportSamples.Finding], None, Most), finding => finding.Blocking && finding.Policy == ReportSamples.Finding.Policy);
    }

    [Fact]
    public void What_was_only_counted_is_said()
    {
        var told = FindingBound.Hold(Findings(Level.Note, 3), new Dictionary<Level, int> { [Level.Note] = 1_000_000 }, Most);

        Assert.StartsWith("1000000 notes more were found", About(told).Message, StringComparison.Ordinal);
    }

    /// <summary>Where not all are told, one that is missing is not mended, and errors without end block whatever was there before.</summary>
    [Fact]
    public void A_cut_report_is_compared_with_care()
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout"));
        var (_, whole) = SampleMesh.Judge(mesh);
        var head = whole with { Gate = "new", Findings = FindingBound.Hold([], new Dictionary<Level, int> { [Level.Error] = 1 }, Most) };
        var before = head with { Findings = [.. head.Findings, ReportSamples.Finding] };

        var compared = Comparison.Of(head, before, mesh, mesh, Renames.Of(mesh, mesh), new ReportBase("a", "b", HasMesh: true));

        Assert.Empty(compared.Fixed);
        Assert.Equal(Outcome.Failed, compared.Outcome);
        Assert.Contains(new ConsoleReport(compared, _ => null, 200).Lines(), line => line.ToString().Contains("not told", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, 1000, 3, 5)]
    [InlineData(100, 20, 4, 4)]
    public void Answers_beyond_the_budget_are_counted(int mostViolations, int mostCharacters, int held, int untold)
    {
        var plan = Plan();
        var budget = new AnswerBudget(plan, mostViolations, mostCharacters);

        var answers = Enumerable.Range(0, 4).Select(_ => budget.Hold(new UnitAnswer(plan.Units[0], null, [Violation(), Violation()]))).ToList();

        Assert.Equal((held, untold), (answers.Sum(answer => answer.Violations.Count), answers.Sum(answer => answer.Untold)));
    }

    /// <summary>What a proposed policy notes takes no place from what an adopted one finds.</summary>
    [Fact]
    public void Each_level_has_a_budget_of_its_own()
    {
        var plan = Plan();
        var budget = new AnswerBudget(plan, 1, 1000);

        var answers = plan.Units.DistinctBy(unit => unit.Policy).Select(unit => budget.Hold(new UnitAnswer(unit, null, [Violation(), Violation()]))).ToList();

        Assert.Equal(2, answers.Count);
        Assert.All(answers, answer => Assert.Equal((1, 1), (answer.Violations.Count, answer.Untold)));
    }

    [Fact]
    public void A_file_tells_so_many_faults_and_how_many_more_there_are()
    {
        const int wrong = FaultBound.MostInFile + 25;
        var columns = string.Concat(Enumerable.Range(0, wrong).Select(index => string.Create(CultureInfo.InvariantCulture, $"  - {{name: x{index}, logicalType: wrong}}\n")));
        var mesh = SampleMesh.Load(SampleMesh.Contract("checkout/orders", "c", "schema:\n- name: o\n  properties:\n" + columns), SampleMesh.Product("checkout/orders"), SampleMesh.Domain("checkout"));

        var faults = mesh.Diagnostics.Where(diagnostic => diagnostic.Rule == EngineRule.Schema).ToList();
        Assert.Equal(FaultBound.MostInFile + 1, faults.Count);
        Assert.EndsWith("(24 more like this follow in this file.)", faults[^1].Message, StringComparison.Ordinal);
    }

    private static EvaluationPlan Plan()
    {
        EvaluationPlan? plan = null;
        SampleMesh.Judge(
            SampleMesh.Load(
            [
                SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders"),
                .. SampleMesh.Policy("privacy/strict", "product"), .. SampleMesh.Policy("privacy/new", "product", "{warn: 2027-01-01, block: 2028-01-01, end: null}"),
            ]),
            made =>
            {
                plan = made;
                return [];
            });
        return plan!;
    }

    private static WireViolation Violation() => new(0, 0, [], "12345", "", IsCertain: false, []);

    private static Finding About(IEnumerable<Finding> told) => Assert.Single(told, finding => finding.Policy is "engine/too-many-errors" or "engine/too-many-findings");

    private static int Count(IEnumerable<Finding> findings, Level level) => findings.Count(finding => finding.Level == level);

    private static List<Finding> Findings(Level level, int count) =>
        [.. Enumerable.Range(0, count).Select(index => ReportSamples.Finding with { Level = level, Blocking = level == Level.Error, Fingerprint = $"{level}{index}", Policy = "other/rule" })];
}
