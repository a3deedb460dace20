using System.Globalization;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Disk;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Faults;

/// <summary>A policy that lacks something, or has too much of it, is told where it stands. The others judge on.</summary>
public sealed class HalfPolicyTests
{
    private const string Folder = "policies/privacy/half/v1/";
    private const string Whole = "apiVersion: meshgovernance/v1\nkind: Policy\ntitle: Rule\nversion: 1.0.0\nscope: product\nenforcement: required\nstatus: adopted\ndates: {warn: 2026-01-01, block: 2026-01-01, end: null}\nsteward: platform\n";
    private const string Decision = "apiVersion: meshgovernance/v1\nkind: Decision\ndecisions:\n- version: 1.0.0\n  outcome: adopted\n  date: 2025-12-01\n  method: founding\n  digest: sha256:00\n";

    [Theory]
    [InlineData("version: 1.0.0\n", "")]
    [InlineData("", "version: 1.0.0")]
    [InlineData("", "outcome: adopted")]
    [InlineData("", "date: 2025-12-01")]
    [InlineData("", "digest: sha256:00")]
    [InlineData("dates: {warn: 2026-01-01, block: 2026-01-01, end: null}\n", "date: 2025-12-01")]
    [InlineData("status: adopted\n", "method: founding")]
    [InlineData("title: Rule\n", "")]
    public void What_is_missing_is_a_finding_in_its_file(string ofPolicy, string ofDecision)
    {
        var mesh = Load(Without(Whole, ofPolicy), Without(Decision, ofDecision, "x: 1"));
        var (_, report) = SampleMesh.Judge(mesh);
        Assert.DoesNotContain(report.Findings, finding => finding.Policy == EngineRule.Fault.Id);
        Assert.Contains(report.Findings, finding => finding.Policy == EngineRule.Schema.Id && finding.File.StartsWith(Folder, StringComparison.Ordinal));
        Assert.Contains(report.Policies, policy => policy.Id == "quality/other" && policy.Judged == 1);
    }

    [Fact]
    public void A_parameter_without_a_name_is_a_finding_and_no_parameter()
    {
        var mesh = Load(Whole + "parameters: {'': {type: string, default: a, description: b}, words: {type: string, default: a, description: b}}\n", Decision);
        Assert.Contains(mesh.Diagnostics, diagnostic => diagnostic.Rule == EngineRule.Schema && diagnostic.File == Folder + "policy.yaml");
        var half = mesh.Policies.Single(policy => policy.Folder == Folder);
        Assert.Equal(["words"], half.Parameters.Select(parameter => parameter.Name));
        var folder = Directory.CreateTempSubdirectory("mesh-half-").FullName;
        Assert.Empty(new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder)).Compile([half])[0].Errors);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(99_999, false)]
    [InlineData(100_000, true)]
    public void A_list_that_no_worker_takes_is_a_finding_and_no_parameter(int count, bool isTooLong)
    {
        var mesh = Load(Whole + string.Create(CultureInfo.InvariantCulture, $"parameters: {{words: {{type: stringList, default: [{string.Join(',', Enumerable.Repeat("a", count))}], description: b}}}}\n"), Decision);
        Assert.Equal(isTooLong ? ["'words' has 100000 items, and a policy is given fewer than 100000."] : [], mesh.Diagnostics.Where(diagnostic => diagnostic.Rule == EngineRule.Parameter).Select(diagnostic => diagnostic.Message));
        Assert.Equal(isTooLong ? 0 : 1, mesh.Policies.Single(policy => policy.Folder == Folder).Parameters.Count);
    }

    private static string Without(string text, string part, string instead = "") => part.Length == 0 ? text : text.Replace(part, instead, StringComparison.Ordinal);

    private static LoadedMesh Load(string policy, string decision) => SampleMesh.Load(
    [
        ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n"),
        SampleMesh.Domain("checkout"),
        SampleMesh.Product("checkout/orders"),
        .. SampleMesh.Policy("quality/other", "product"),
        (Folder + "policy.yaml", policy),
        (Folder + "policy.csx", ""),
        (Folder + "README.md", "# Rule\n"),
        (Folder + "decision.yaml", decision),
    ]);
}
