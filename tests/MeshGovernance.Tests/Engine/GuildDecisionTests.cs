using MeshGovernance.Core;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Registers;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.Engine.PolicyTesting;
using MeshGovernance.Tests.Architecture;
using MeshGovernance.Tests.Watching;
using Xunit;

namespace MeshGovernance.Tests.Engine;

/// <summary>What a decision writes passes the check, digest and all, and what the guild's own rules would find is told before anything is written.</summary>
[Slow("judges meshes in a worker")]
public sealed class GuildDecisionTests : IDisposable
{
    private const string Policy = "quality/examples";
    private const string Folder = "policies/quality/examples/v1/";

    private static readonly DateOnly Today = new(2026, 11, 29);
    private static readonly DecisionTerms Asked = new(null, [], null);

    private readonly MeshOnDisk mesh = new("shop");
    private readonly Workspace open;

    public GuildDecisionTests()
    {
        open = Workspace.At(mesh.File("."));
        PolicyPlace.For(open, Policy, major: false).Write(Today, () => new NewPolicy("Columns have examples", "product", "checkout", Today.AddYears(1)));
        Copy("lifecycle/policy-grace");
        Copy("lifecycle/policy-cases");
    }

    [Fact]
    public void A_policy_lives_from_its_adoption_to_its_end_and_every_check_agrees()
    {
        var adopted = Decide(Policy, new Adoption(null, null), Asked);
        Assert.Equal(["policies/quality/examples/v1/decision.yaml"], adopted.Added.Select(file => file.Path));
        Assert.Equal(Today.AddDays(5), adopted.Decision.Step.On);
        Assert.Contains("checkout (Team Checkout) first: 1 of 2 findings in 2 domains", Said(adopted), StringComparison.Ordinal);
        Assert.Empty(FoundByEngine(Today));
        Assert.Equal(Outcome.Passed, PolicyTest.Run(open, new PolicyTestRequest([Policy], Today, Base: null, Mutants: false), new Progress()).Tested[0].Outcome);

        File.WriteAllText(mesh.File(Folder + "policy.csx"), File.ReadAllText(mesh.File(Folder + "policy.csx")) + "\nvar more = 1;\n");
        Assert.Equal([EngineRule.DecisionDigest.Id], FoundByEngine(Today));
        File.WriteAllText(mesh.File(Folder + "policy.yaml"), File.ReadAllText(mesh.File(Folder + "policy.yaml")).Replace("1.0.0", "1.0.1", StringComparison.Ordinal));
        Decide(Policy, new Adoption(null, null), new DecisionTerms(Today.AddDays(5), ["checkout-owner@example.org"], 7));
        Assert.Empty(FoundByEngine(Today));

        Decide(Policy, new Deprecation(new(2027, 6, 30), HasSuccessor: false), Asked);
        Assert.Empty(FoundByEngine(Today));
        Decide(Policy, new Retirement(), Asked);
        Assert.Empty(FoundByEngine(Today));
        Assert.Contains("is retired", Assert.Throws<UserException>(() => PolicyTest.Run(open, new PolicyTestRequest([Policy], Today, Base: null, Mutants: false), new Progress())).Message, StringComparison.Ordinal);
        Assert.Equal(["adopted", "adopted", "deprecated", "retired"], open.Load(open.WorkingTree()).FindPolicy(Policy)!.Policy.Decisions.Select(decision => decision.Outcome));
    }

    [Fact]
    public void What_the_rules_of_the_guild_would_find_stands_in_the_way()
    {
        var early = Decide(Policy, new Adoption(null, 10), Asked);
        Assert.Contains("teams get 30 days to mend, so let it block from 2027-01-03. (lifecycle/policy-grace@1)", Assert.Single(early.Rules.Found), StringComparison.Ordinal);
        Assert.Equal(Outcome.Failed, early.Outcome);

        File.AppendAllText(mesh.File(Folder + "cases/keeps-the-rule/domains/checkout/orders/product.yaml"), "tags: [a, a, {]\n");
        Assert.Equal(["Its cases do not hold: mesh policy test policies/quality/examples/v1"], Decide(Policy, new Adoption(null, null), Asked).Rules.Found);

        Directory.Delete(mesh.File(Folder + "cases"), recursive: true);
        Assert.Equal(2, Decide(Policy, new Adoption(null, null), Asked).Rules.Found.Count(line => line.EndsWith("(lifecycle/policy-cases@1)", StringComparison.Ordinal)));

        File.WriteAllText(mesh.File(Folder + "policy.csx"), "throw new System.Exception(\"on purpose\");");
        Assert.Contains(Decide(Policy, new Adoption(null, null), Asked).Rules.Found, line => line.Contains("on purpose", StringComparison.Ordinal) || line.Contains("engine/", StringComparison.Ordinal));
        Assert.Contains("status: proposed", File.ReadAllText(mesh.File(Folder + "policy.yaml")), StringComparison.Ordinal);
        Assert.False(File.Exists(mesh.File(Folder + "decision.yaml")));
    }

    [Fact]
    public void A_mandatory_policy_is_decided_on_with_what_is_set_for_it()
    {
        File.WriteAllText(mesh.File(Folder + "policy.yaml"), File.ReadAllText(mesh.File(Folder + "policy.yaml")).Replace("required", "mandatory", StringComparison.Ordinal)
            + "parameters:\n  words: {type: stringList, default: [a], description: Words}\n");
        File.AppendAllText(mesh.File("mesh.yaml"), $"parameters: {{{Policy}: {{words: [b]}}}}\n");
        Assert.Empty(Decide(Policy, new Adoption(null, null), Asked).Rules.Found);
        Assert.Empty(FoundByEngine(Today));
    }

    [Fact]
    public void Nothing_is_written_where_it_is_only_tried_or_has_passed()
    {
        var tried = new GuildDecision(open, Today).Make(Policy, new Adoption(null, null), Asked, isWritten: false);
        Assert.Contains("would write", Said(tried), StringComparison.Ordinal);
        Assert.False(File.Exists(mesh.File(Folder + "decision.yaml")));
        Assert.StartsWith("2026-11-01 has passed", Assert.Throws<UserException>(() => Decide(Policy, new Adoption(null, null), Asked with { On = new(2026, 11, 1) })).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        open.Dispose();
        mesh.Dispose();
    }

    private DecidedPolicy Decide(string policy, IPolicyOutcome outcome, DecisionTerms terms) => new GuildDecision(open, Today).Make(policy, outcome, terms, isWritten: true);

    private static string Said(DecidedPolicy decided) => string.Join('\n', decided.Lines().Select(line => line.ToString()));

    /// <summary>What the engine finds about the policy.</summary>
    private IEnumerable<string> FoundByEngine(DateOnly day) =>
        open.Judge(open.Load(open.WorkingTree()), day, Selection.Everything).Findings.Where(finding => finding.Version is null && finding.Element.PolicyKey == Policy + "@1").Select(finding => finding.Policy);

    /// <summary>A rule of our own guild.</summary>
    private void Copy(string id)
    {
        var from = Path.Combine(Source.Root, "policies", id, "v1");
        Directory.CreateDirectory(mesh.File($"policies/{id}/v1"));
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, mesh.File($"policies/{id}/v1/{Path.GetFileName(file)}"));
    }

    private sealed class Progress : IProgress<Step>
    {
        public void Report(Step value)
        {
        }
    }
}
