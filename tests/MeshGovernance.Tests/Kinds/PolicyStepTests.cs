using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Fixes;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Kinds;

/// <summary>A decision changes the status and the dates of a policy and nothing else in its files, and what the guild cannot decide is refused.</summary>
public sealed class PolicyStepTests
{
    private const string Folder = "policies/quality/examples/v1/";
    private const string Head = "# ours\napiVersion: meshgovernance/v1\nkind: Policy\ntitle: Columns have examples\nversion: 1.0.0\nscope: product\n";
    private const string Tail = "steward: platform  # for now\n";
    private const string Digest = "sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private const string Taken = "{version: 1.0.0, outcome: adopted, date: 2026-08-01, method: consent, digest: '" + Digest + "'}";

    private static readonly DateOnly Day = new(2026, 12, 1);

    [Theory]
    [InlineData("required", "dates: {}", "dates: {warn: 2026-12-01, block: 2026-12-31, end: null}")]
    [InlineData("advisory", "dates: {}", "dates: {warn: 2026-12-01, block: null, end: null}")]
    [InlineData("required", "dates:  # of the guild\n  warn: null  # soon\n  block:\n  end: null\n", "dates:  # of the guild\n  warn: 2026-12-01  # soon\n  block: 2026-12-31\n  end: null\n")]
    [InlineData("required", "dates: {warn: 2027-02-01, block: null}", "dates: {warn: 2027-02-01, block: null}")]
    [InlineData("required", "dates: {warn: '2027-02-01', block: 2027-03-01, end: 2028-01-01}", "dates: {warn: '2027-02-01', block: 2027-03-01, end: 2028-01-01}")]
    public void What_is_adopted_binds_from_the_days_that_it_was_proposed_with_else_from_the_decision(string enforcement, string dates, string then) => Assert.Equal(
        Manifest($"enforcement: {enforcement}\nstatus: adopted # now\n{then}"),
        Written(Mesh($"enforcement: {enforcement}\nstatus: proposed # now\n{dates}"), new Adoption(null, null)));

    [Theory]
    [InlineData(null, 45, "dates: {warn: 2026-12-01, block: 2027-01-15, end: null}")]
    [InlineData("2027-02-01", null, "dates: {warn: 2027-02-01, block: 2027-02-01, end: null}")]
    [InlineData("2026-12-15", 30, "dates: {warn: 2026-12-15, block: 2026-12-31, end: null}")]
    public void Other_days_are_chosen(string? warn, int? grace, string dates) => Assert.Equal(
        Manifest($"enforcement: required\nstatus: adopted\n{dates}"),
        Written(Mesh("enforcement: required\nstatus: proposed\ndates: {}"), new Adoption(Dates.Read(warn), grace)));

    [Fact]
    public void What_was_deprecated_binds_again_without_an_end() => Assert.Equal(
        Manifest("enforcement: required\nstatus: adopted\ndates: {warn: 2026-09-01, block: 2026-10-01, end: null}"),
        Written(
            Mesh("enforcement: required\nstatus: deprecated\ndates: {warn: 2026-09-01, block: 2026-10-01, end: 2027-01-01}", [Taken, Taken.Replace("adopted", "deprecated", StringComparison.Ordinal)]),
            new Adoption(null, null),
            "quality/examples@1"));

    [Theory]
    [InlineData("dates: {warn: 2026-09-01, block: 2027-03-01, end: null}", "dates: {warn: 2026-09-01, block: null, end: 2026-12-01}")]
    [InlineData("dates: {warn: 2026-09-01, block: 2026-10-01, end: 2026-11-01}", "dates: {warn: 2026-09-01, block: 2026-10-01, end: 2026-11-01}")]
    public void Days_of_what_is_retired_that_have_not_come_never_will(string dates, string then) => Assert.Equal(
        Manifest($"enforcement: required\nstatus: retired\n{then}"), Written(Mesh($"enforcement: required\nstatus: adopted\n{dates}", [Taken]), new Retirement()));

    [Theory]
    [InlineData(null, "dates: {warn: 2027-01-01, block: 2027-03-01, end: null}", "2027-03-01")]
    [InlineData(null, "dates: {warn: 2026-10-01, block: null, end: null}", "2026-12-01")]
    [InlineData("2027-06-30", "dates: {warn: 2026-10-01, block: null, end: null}", "2027-06-30")]
    public void What_is_deprecated_ends_when_its_successor_blocks(string? end, string successor, string then) => Assert.Equal(
        Manifest($"enforcement: required\nstatus: deprecated\ndates: {{warn: 2026-09-01, block: 2026-10-01, end: {then}}}"),
        Written(WithSuccessor("adopted", successor), new Deprecation(Dates.Read(end), HasSuccessor: true)));

    [Theory]
    [InlineData("adopt", "quality/exampels", "There is no policy 'quality/exampels'. Did you mean 'quality/examples'?")]
    [InlineData("adopt", "quality/examples@3", "'quality/examples' has no version 3: there is 1.0.0.")]
    [InlineData("adopt", "quality/examples@1.1.0", "'quality/examples@1' is version 1.0.0, not 1.1.0. Nothing was written.")]
    [InlineData("retire", "quality/examples", "'quality/examples@1' is proposed. What is proposed cannot become retired: it can become adopted or rejected. Nothing was written.")]
    [InlineData("adopt late", "quality/examples", "'quality/examples@1' would warn from 2026-11-01, before it is adopted on 2026-12-01. Nothing was written.")]
    public void What_is_proposed_is_only_adopted(string outcome, string name, string said) =>
        Assert.Equal(said, Refused(Mesh("enforcement: required\nstatus: proposed\ndates: {}"), Outcome(outcome), name));

    [Theory]
    [InlineData("adopt", "'quality/examples@1' is adopted already, in version 1.0.0 since 2026-08-01. Nothing was written.")]
    [InlineData("deprecate", "No policy takes over from 'quality/examples@1'. Nothing was written.")]
    [InlineData("let end", "Nobody could tell from which day 'quality/examples@1' finds nothing any more. Nothing was written.")]
    [InlineData("let have ended", "'quality/examples@1' would end on 2026-11-01, before that is decided on 2026-12-01. Nothing was written.")]
    public void What_is_adopted_ends_in_favour_of_another(string outcome, string said) =>
        Assert.Equal(said, Refused(Mesh("enforcement: required\nstatus: adopted\ndates: {warn: 2026-09-01}", [Taken]), Outcome(outcome), "quality/examples@1.0.0"));

    [Fact]
    public void Nobody_gives_way_to_a_proposal() => Assert.Equal(
        "'quality/examples@2' takes over from 'quality/examples@1', but nobody has adopted it. Nothing was written.",
        Refused(WithSuccessor("proposed", "dates: {}"), new Deprecation(null, HasSuccessor: true), "quality/examples"));

    [Fact]
    public void Of_several_versions_the_one_that_is_meant_is_named() => Assert.Equal(
        "'quality/examples' has several versions that it could be. Nothing was written.",
        Refused(WithSuccessor("adopted", "dates: {warn: 2026-10-01}"), new Deprecation(null, HasSuccessor: true), "quality/examples"));

    [Fact]
    public void What_has_no_safe_place_for_dates_is_left_alone() => Assert.StartsWith(
        "'policies/quality/examples/v1/policy.yaml' is written in a way that leaves no safe place",
        Refused(Mesh("enforcement: required\nstatus: proposed\ndates: {warn: null}"), new Adoption(null, null), "quality/examples"),
        StringComparison.Ordinal);

    [Fact]
    public void A_decision_is_the_first_of_its_policy_or_one_more()
    {
        var mesh = Mesh("enforcement: required\nstatus: adopted\ndates: {warn: 2026-09-01}", [Taken]);
        var step = Step(mesh, new Retirement(), "quality/examples");
        const string Text = "  - version: 1.0.0\n    outcome: retired\n    date: 2026-12-01\n    pullRequest: 41\n    method: consent\n    digest: " + Digest + "\n    consented:\n      - jane@example.org\n      - '- sam'\n";
        var decision = new NewDecision(step, Digest, ["jane@example.org", "- sam"], 41);

        Assert.Equal("apiVersion: meshgovernance/v1\nkind: Decision\ndecisions:\n" + Text, Encoding.UTF8.GetString(decision.First().Content.Span));
        Assert.Equal(Decisions([Taken]) + Text, Encoding.UTF8.GetString(AddedItem.In(mesh, decision.Item(), new YamlDescriptorReader())!));
        Assert.EndsWith("    method: consent\n    digest: " + Digest + "\n    consented: []\n", Encoding.UTF8.GetString(new NewDecision(step, Digest, [], null).First().Content.Span), StringComparison.Ordinal);
    }

    private static IPolicyOutcome Outcome(string name) => name switch
    {
        "adopt" => new Adoption(null, null),
        "adopt late" => new Adoption(new DateOnly(2026, 11, 1), null),
        "deprecate" => new Deprecation(null, HasSuccessor: true),
        "let end" => new Deprecation(null, HasSuccessor: false),
        "let have ended" => new Deprecation(new DateOnly(2026, 11, 1), HasSuccessor: false),
        _ => new Retirement(),
    };

    private static string Refused(LoadedMesh mesh, IPolicyOutcome outcome, string name) => Assert.Throws<UserException>(() => Step(mesh, outcome, name).Written(mesh)).Message;

    private static string Written(LoadedMesh mesh, IPolicyOutcome outcome, string name = "quality/examples@1") => Encoding.UTF8.GetString(Step(mesh, outcome, name).Written(mesh));

    private static PolicyStep Step(LoadedMesh mesh, IPolicyOutcome outcome, string name) => outcome.StepOf(PolicyChoice.Of(mesh, name, outcome), mesh, Day);

    private static LoadedMesh WithSuccessor(string status, string dates) => Mesh(
        "enforcement: required\nstatus: adopted\ndates: {warn: 2026-09-01, block: 2026-10-01, end: null}",
        [Taken],
        ("policies/quality/examples/v2/policy.yaml", Head.Replace("1.0.0", "2.0.0", StringComparison.Ordinal) + $"enforcement: required\nstatus: {status}\n{dates}\nsupersedes: quality/examples@1\n{Tail}"),
        ("policies/quality/examples/v2/policy.csx", ""),
        ("policies/quality/examples/v2/decision.yaml", status == "proposed" ? Decisions([]) : Decisions([Taken.Replace("1.0.0", "2.0.0", StringComparison.Ordinal)])));

    private static string Manifest(string own) => $"{Head}{own.TrimEnd('\n')}\n{Tail}";

    private static string Decisions(IEnumerable<string> decisions) => string.Concat(decisions.Select(decision => $"  - {decision}\n").Prepend("apiVersion: meshgovernance/v1\nkind: Decision\ndecisions:\n"));

    private static LoadedMesh Mesh(string own, IReadOnlyList<string>? decisions = null, params (string Path, string Text)[] more) => MeshLoader.Load(
        new MemoryTree(new[]
        {
            ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n"),
            (Folder + "policy.yaml", Manifest(own)),
            (Folder + "policy.csx", ""),
            (Folder + "README.md", "# Columns have examples\n"),
        }.Concat(decisions is null ? [] : [(Folder + "decision.yaml", Decisions(decisions))]).Concat(more).ToDictionary(file => file.Item1, file => Encoding.UTF8.GetBytes(file.Item2))),
        new YamlDescriptorReader());
}
