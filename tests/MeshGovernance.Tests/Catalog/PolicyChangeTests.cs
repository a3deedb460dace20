using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Policies;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Fences;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class PolicyChangeTests
{
    private const string Manifest = "policies/privacy/rule/v1/policy.yaml";

    [Fact]
    public void Decisions_dates_and_commits_are_told_in_one_line_of_time()
    {
        var (first, second) = (Files("1.0.0", "proposed"), Files("1.1.0", "adopted"));
        var history = MeshHistory.Of(
            new MainLine([Commit("2026-03-01T23:30:00-05:00", first, second), Commit("2026-02-01T08:00:00Z", null, first)], HistoryEnd.Beginning), new YamlDescriptorReader(), new ScriptReader());
        Assert.Equal(
            [
                "2026-04-01 1.1.0 It blocks: what it finds is an error.",
                "2026-03-15 1.1.0 Adopted. #41",
                "2026-03-02 1.1.0 It was proposed and is adopted now.",
                "2026-03-02 1.1.0 Version 1.0.0 became 1.1.0.",
                "2026-02-01 1.1.0 It came into the mesh.",
            ],
            PolicyChange.Of(Load(second), SampleMesh.Day, history).OrderByDescending(change => change.Day).ThenBy(change => change.Words, StringComparer.Ordinal)
                .Select(change => $"{change.Day:yyyy-MM-dd} {change.Version} {change.Words}{(change.PullRequest is { } number ? $" #{number}" : "")}"));
    }

    [Fact]
    public void What_has_not_happened_yet_is_not_told() =>
        Assert.Equal(["Adopted."], PolicyChange.Of(Load(Files("1.1.0", "adopted")), new DateOnly(2026, 3, 31)).Select(change => change.Words));

    private static Dictionary<string, string> Files(string version, string status)
    {
        var files = SampleMesh.Policy("privacy/rule", "product", "{warn: null, block: 2026-04-01, end: null}").ToDictionary(file => file.Path, file => file.Text);
        files[Manifest] = files[Manifest].Replace("version: 1.0.0", $"version: {version}", StringComparison.Ordinal).Replace("status: adopted", $"status: {status}", StringComparison.Ordinal);
        files["policies/privacy/rule/v1/decision.yaml"] =
            "apiVersion: meshgovernance/v1\nkind: Decision\ndecisions: [{version: 1.1.0, outcome: adopted, date: 2026-03-15, pullRequest: 41, method: consent, digest: 'sha256:00', consented: []}]\n";
        return files;
    }

    private static Mesh Load(Dictionary<string, string> files) => SampleMesh.Load([.. files.Select(file => (file.Key, file.Value))]).Mesh;

    private static HistoricCommit Commit(string time, Dictionary<string, string>? before, Dictionary<string, string> after) => new(
        "0123456789",
        DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture),
        "Ida",
        "ida@x.org",
        "Change the rule",
        [Manifest],
        before is null ? null : (IFileTree)new MemoryTree(before),
        new MemoryTree(after));
}
