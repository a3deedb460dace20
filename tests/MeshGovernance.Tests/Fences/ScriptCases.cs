using System.Globalization;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Disk;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Yaml;

namespace MeshGovernance.Tests.Fences;

/// <summary>
/// The scripts of a folder of cases, each a policy of the shop in <c>tests/cases/base</c>, judged by the real engine and real workers under narrow limits:
/// in two runs at once, since a worker that was stopped once works on one lane, and much of the time is spent in waiting for those that never end.
/// </summary>
internal sealed class ScriptCases
{
    private const string Script = "policy.csx";
    private const int Runs = 2;
    private static readonly DateOnly AsOf = new(2026, 12, 1);
    private static readonly WorkerLimits Narrow = new(160 << 20, TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(2), Lanes: 1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Lazy<LoadedMesh> mesh;
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> outcomes;

    internal ScriptCases(string kind)
    {
        Folder = Path.Combine(CaseFolders.Cases, kind);
        Names = [.. Directory.EnumerateDirectories(Folder).Where(folder => File.Exists(Path.Combine(folder, Script))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
        mesh = new(() => Load(Names));
        outcomes = new(JudgeAll);
    }

    internal string Folder { get; }

    internal IReadOnlyList<string> Names { get; }

    /// <summary>What came of a script, a line each: <c>fence line:column message</c> where it was stopped, <c>says message</c> for what it found.</summary>
    internal IReadOnlyList<string> OutcomeOf(string name) => outcomes.Value[name];

    /// <summary>A script as the compiler gets it.</summary>
    internal PolicySource Source(string name) => mesh.Value.Policies.Single(policy => policy.Folder == FolderOf(name));

    private LoadedMesh Load(IEnumerable<string> names)
    {
        var shop = Path.Combine(CaseFolders.Bases, "shop");
        var files = Directory.EnumerateFiles(shop, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(shop, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("policies/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => file.Text);
        foreach (var name in names)
        {
            files[FolderOf(name) + "policy.yaml"] = Manifest;
            files[FolderOf(name) + "README.md"] = "# A case\n";
            files[FolderOf(name) + Script] = File.ReadAllText(Path.Combine(Folder, name, Script));
        }

        return MeshLoader.Load(new MemoryTree(files), new YamlDescriptorReader());
    }

    private Dictionary<string, IReadOnlyList<string>> JudgeAll() => Enumerable.Range(0, Runs)
        .AsParallel().WithDegreeOfParallelism(Runs)
        .SelectMany(run => Judge(Load(Names.Where((_, index) => index % Runs == run))))
        .ToDictionary();

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Judge(LoadedMesh loaded)
    {
        using var runner = new WorkerPolicyRunner(Narrow);
        var plan = EvaluationPlan.Of(loaded, AsOf, Selection.Everything, new CachedPolicyCompiler(CacheFolder.PoliciesIn(MeshProcess.Cache), Patience));
        var report = Evaluator.Report(plan, runner.Run(plan), Selection.Everything, new ReportHead("", null, Dirty: false));
        return [.. plan.Policies.Select(policy => KeyValuePair.Create(policy.Source.Policy.PolicyId.Id["cases/".Length..], Outcome(policy, report)))];
    }

    private static IReadOnlyList<string> Outcome(PlannedPolicy policy, Report report) => policy.Compiled.Errors.Count > 0
        ? [.. policy.Compiled.Errors.Select(error => string.Create(CultureInfo.InvariantCulture, $"{error.Fence.ToString().ToLowerInvariant()} {error.Line}:{error.Column} {error.Message}"))]
        :
        [
            .. report.Problems.Where(problem => problem.Policy == policy.Source.Key).Select(problem => $"{problem.Fence} {problem.Message.Replace(policy.Source.ScriptPath + ":", "", StringComparison.Ordinal)}"),
            .. report.Findings.Where(finding => finding.Policy == policy.Source.Policy.PolicyId.Id).Select(finding => $"says {finding.Message}"),
        ];

    private static string FolderOf(string name) => $"policies/cases/{name}/v1/";

    private const string Manifest =
        """
        apiVersion: meshgovernance/v1
        kind: Policy
        title: A case
        version: 1.0.0
        scope: mesh
        enforcement: required
        status: adopted
        dates: {warn: 2026-01-01, block: 2026-06-01, end: null}
        steward: checkout
        parameters:
          names: {type: stringList, default: [email, phone], description: Words}
          atLeast: {type: integer, default: 2, description: A number}
          share: {type: number, default: 0.5, description: A share}
          since: {type: date, default: 2026-01-31, description: A day}

        """;
}
