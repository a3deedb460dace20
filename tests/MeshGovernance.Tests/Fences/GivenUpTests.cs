using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Disk;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Wire;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Fences;

/// <summary>A policy that goes wrong again and again is not tried for ever: what it did not judge is not counted, and the others judge all.</summary>
public sealed class GivenUpTests
{
    private const int Products = 12;
    private const string NotTriedAgain = "(after so many failures it was not tried on the rest)";
    private const string Slow = "long sum = 0;\nfor (var i = 0; i < 300_000_000; i++)\n    sum += i % 7;\nViolation(Product, $\"{sum}\");";

    private static readonly WorkerLimits Limits = new(160 << 20, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(0.5), Lanes: 1);

    [Theory]
    [InlineData("throw new InvalidOperationException(\"No.\");", "exception")]
    [InlineData("throw new InvalidOperationException(new string('o', 1000));", "exception")]
    [InlineData("int Down(int depth) => Down(depth + 1) + 1;\nDown(0);", "stack")]
    public void Three_failures_are_enough(string script, string fence)
    {
        var report = Judge(script);

        Assert.Equal(3, report.Problems.Count(problem => problem.Fence == fence));
        Assert.Single(report.Problems, problem => problem.Message.EndsWith(NotTriedAgain, StringComparison.Ordinal));
        Assert.Equal(0, Verdict(report, "quality/tried").Judged);
        AssertOthersJudged(report);
    }

    [Fact]
    public void Time_in_all_is_enough()
    {
        var report = Judge(Slow);

        var problem = Assert.Single(report.Problems);
        Assert.Equal(("quality/tried@1", "time"), (problem.Policy, problem.Fence));
        Assert.Equal($"It took longer than a policy may on the whole mesh (0.5 s). {NotTriedAgain}", problem.Message);
        Assert.InRange(Verdict(report, "quality/tried").Judged, 0, Products - 2);
        Assert.Equal(Verdict(report, "quality/tried").Judged, report.Findings.Count(finding => finding.Policy == "quality/tried"));
        AssertOthersJudged(report);
    }

    /// <summary>Two failures, told apart from each other by so many units that the first is confirmed before the second comes.</summary>
    [Fact]
    public void A_policy_that_only_says_so_is_not_given_up()
    {
        const int products = 200;
        var report = Judge(
            $"if (Product.Id is \"product1\" or \"product99\") throw new InvalidOperationException(\"No {NotTriedAgain}\");", products, status: "proposed");

        Assert.Empty(report.Problems);
        Assert.Equal(2, report.Findings.Count(finding => finding.Policy == "engine/policy-failed"));
        Assert.Equal(products - 2, Verdict(report, "quality/tried").Judged);
        AssertOthersJudged(report, products);
    }

    /// <summary>What a worker says of one unit is told when others have been judged already.</summary>
    [Fact]
    public void Nonsense_is_put_down_to_the_unit_that_it_was_said_of()
    {
        using var bytes = new MemoryStream();
        using (var writer = new WireWriter(bytes))
        {
            writer.Number(7);
            writer.Number(WireViolation.MostPerUnit + 1);
            writer.Flush();
        }

        using var reader = new WireReader(new MemoryStream(bytes.ToArray()), 1000);
        var run = new Run(Plan(Slow), 1, null);

        Assert.Throws<WireException>(() => run.Take(AnswerKind.Violations, reader));
        Assert.Equal(7, run.Speaking);
    }

    private static void AssertOthersJudged(Report report, int products = Products)
    {
        Assert.Equal(products, Verdict(report, "quality/other").Judged);
        Assert.Equal(products, report.Findings.Count(finding => finding.Policy == "quality/other"));
    }

    private static PolicyVerdict Verdict(Report report, string policy) => report.Policies.Single(verdict => verdict.Id == policy);

    private static Report Judge(string script, int products = Products, string status = "adopted")
    {
        using var runner = new WorkerPolicyRunner(Limits);
        var plan = Plan(script, products, status);
        return Evaluator.Report(plan, runner.Run(plan), Selection.Everything, new ReportHead("", null, Dirty: false));
    }

    private static EvaluationPlan Plan(string script, int products = Products, string status = "adopted")
    {
        var files = new Dictionary<string, string>
        {
            ["mesh.yaml"] = "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n",
        };
        for (var i = 0; i < products; i++)
            files[$"domains/checkout/product{i}/product.yaml"] = $"{{apiVersion: v1.0.0, kind: DataProduct, id: product{i}, status: active}}";
        foreach (var (name, code, standing) in new[] { ("tried", script, status), ("other", "Violation(Product, \"Seen.\");", "adopted") })
        {
            files[$"policies/quality/{name}/v1/policy.yaml"] =
                $"{{apiVersion: meshgovernance/v1, kind: Policy, title: {name}, version: 1.0.0, scope: product, enforcement: required, status: {standing}, dates: {{}}, steward: platform}}";
            files[$"policies/quality/{name}/v1/policy.csx"] = code;
            files[$"policies/quality/{name}/v1/README.md"] = "# A policy\n";
        }

        var mesh = MeshLoader.Load(new MemoryTree(files), new YamlDescriptorReader());
        return EvaluationPlan.Of(mesh, new DateOnly(2026, 12, 1), Selection.Everything, new CachedPolicyCompiler(CacheFolder.PoliciesIn(MeshProcess.Cache)));
    }
}
