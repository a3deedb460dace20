using System.Text;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Fixes;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Disk;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Tests.Standards;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Fixes;

/// <summary>What <c>mesh fix</c> does to whole meshes: what is fixed stays fixed, nothing else changes, and nothing gets worse.</summary>
[Slow("fixes all cases and examples")]
public sealed class AppliedFixesTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 12, 1);
    private static readonly string Repository = CaseFolders.Repository;

    private readonly WorkerPolicyRunner runner = new(WorkerLimits.Default);
    private readonly CachedPolicyCompiler compiler = new(CacheFolder.PoliciesIn(MeshProcess.Cache));

    public static TheoryData<string> Ends => ["as written", "CRLF"];

    [Theory]
    [MemberData(nameof(Ends))]
    public void What_is_taken_out_of_the_own_mesh_is_put_back_and_nothing_else(string ends)
    {
        var files = Own();
        foreach (var path in files.Keys.Where(path => path.EndsWith(".odcs.yaml", StringComparison.Ordinal)).ToList())
            files[path] = Encoding.UTF8.GetBytes(Variant.OfEnds.Single(variant => variant.Name == ends).Rewrite(Unclassified(Encoding.UTF8.GetString(files[path]))));

        var mending = Mend(files, fix => !fix.Certain);

        Assert.True(mending.Applied.Count > 5);
        // What is encrypted must not be as closed as its twin, and what is sensitive must have one: another policy would object.
        Assert.Contains("contact_email_encrypted", mending.Refused.Select(refused => refused.Finding.Element.Text.Split('/')[^1]));
        Assert.All(mending.Refused, refused => Assert.StartsWith("Its fix would bring another finding: ", refused.Obstacle, StringComparison.Ordinal));
        Assert.All(mending.Changed, change => Assert.Equal(Encoding.UTF8.GetString(files[change.Key]), Unclassified(Encoding.UTF8.GetString(change.Value))));
    }

    [Fact]
    public void What_a_person_agrees_to_is_applied_and_what_it_brings_is_said()
    {
        // The example of the README: what is sensitive wakes other policies.
        var files = Own();
        const string contract = "domains/fulfillment/shipments/shipments.odcs.yaml";
        const string neighbour = "      - name: delivery_phone\n";
        files[contract] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[contract]).Replace(neighbour, "      - name: recipient_email\n        logicalType: string\n        description: Where the parcel is announced.\n" + neighbour, StringComparison.Ordinal));
        var tree = new MemoryTree(files);
        var before = Judge(tree);
        var asked = Assert.Single(before.Findings, finding => finding.RuleId == "privacy/personal-data@2" && finding.Element.Text.EndsWith("/recipient_email", StringComparison.Ordinal));

        Assert.Contains("Its fix would bring another finding: ", Assert.Single(AppliedFixes.Of(tree, before, Judge, IsAsked, _ => false).Refused).Obstacle, StringComparison.Ordinal);
        var agreed = AppliedFixes.Of(tree, before, Judge, IsAsked, IsAsked);
        Assert.Equal(asked.Fingerprint, Assert.Single(agreed.Applied).Fingerprint);
        Assert.Empty(agreed.Refused);
        Assert.Equal([contract], agreed.Changed.Keys);
        Assert.NotEmpty(agreed.Brought);
        Assert.All(agreed.Brought, finding => Assert.EndsWith("/recipient_email", finding.Element.Text, StringComparison.Ordinal));

        bool IsAsked(Finding finding) => finding.Fingerprint == asked.Fingerprint;
    }

    [Fact]
    public void Another_spelling_in_the_own_mesh_is_mended()
    {
        var files = Own();
        var original = new Dictionary<string, byte[]>(files);
        foreach (var path in files.Keys.Where(path => path.StartsWith("domains/", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)).ToList())
            files[path] = Misspelt(files[path]);

        var mending = Mend(files, fix => fix.Certain);

        Assert.True(mending.Applied.Count > 50);
        Assert.Empty(mending.Refused);
        Assert.All(mending.Changed, change => Assert.Equal(Encoding.UTF8.GetString(original[change.Key]), Regex.Replace(Encoding.UTF8.GetString(change.Value), "(status|classification): '(\\w+)'", "$1: $2")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cases_of_policies_are_mended(bool certain)
    {
        var mended = 0;
        foreach (var script in Directory.EnumerateFiles(Path.Combine(Repository, "policies"), "policy.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            // The others have nothing to offer.
            if (!File.ReadAllText(script).Contains(certain ? ".Fix(" : ".Suggest(", StringComparison.Ordinal))
                continue;
            var policy = Path.GetDirectoryName(script)!;
            var place = Path.GetRelativePath(Repository, policy).Replace('\\', '/');
            foreach (var folder in Directory.EnumerateDirectories(Path.Combine(policy, "cases")).Order(StringComparer.Ordinal))
                mended += Mend(
                    MemoryTree.Below(folder, path => path)
                        .Concat(MemoryTree.Below(policy, path => path.Contains('/', StringComparison.Ordinal) ? null : $"{place}/{path}"))
                        .ToDictionary(),
                    fix => fix.Certain == certain).Applied.Count;
        }

        Assert.True(mended > 0);
    }

    [Fact]
    public void Official_examples_are_mended()
    {
        OfficialFiles.Need();
        var files = Own();
        foreach (var path in files.Keys.Where(path => path.StartsWith("domains/", StringComparison.Ordinal)).ToList())
            files.Remove(path);
        files["domains/official/domain.yaml"] = Encoding.UTF8.GetBytes(
            "apiVersion: meshgovernance/v1\nkind: Domain\nid: official\nname: Official\ndescription: Examples.\narchetype: sourceAligned\nteam: {name: Official}\n");
        foreach (var (path, standard) in OfficialFiles.Paths("valid"))
        {
            var name = Path.GetFileName(path).Split('.')[0];
            var isProduct = standard.Name == "ODPS";
            files[$"domains/official/{name}/{(isProduct ? "product.yaml" : "example.odcs.yaml")}"] = Misspelt(File.ReadAllBytes(path));
            if (!isProduct && TestNodes.Yaml(File.ReadAllText(path)) is var contract)
                files[$"domains/official/{name}/product.yaml"] = Encoding.UTF8.GetBytes(
                    $"apiVersion: v1.0.0\nkind: DataProduct\nid: {name}\nstatus: active\noutputPorts:\n  - {{name: {name}, version: '{contract["version"]!.Text}', contractId: '{contract["id"]!.Text}'}}\n");
        }

        Assert.True(Mend(files, fix => fix.Certain).Applied.Count > 5);
    }

    public void Dispose() => runner.Dispose();

    /// <summary>Fixes a mesh, and holds the fixing to what it promises.</summary>
    private AppliedFixes Mend(Dictionary<string, byte[]> files, Func<Fix, bool> isWanted)
    {
        var tree = new MemoryTree(files);
        var before = Judge(tree);
        Assert.Empty(before.Problems);
        var mending = AppliedFixes.Of(tree, before, Judge, finding => isWanted(finding.Fix!), _ => false);

        var mended = new PatchedTree(tree, mending.Changed);
        var after = Judge(mended);
        var left = after.Findings.Select(finding => finding.Fingerprint).ToHashSet();
        Assert.Subset(before.Findings.Select(finding => finding.Fingerprint).ToHashSet(), left);
        Assert.DoesNotContain(mending.Applied, finding => left.Contains(finding.Fingerprint));
        Assert.All(mending.Changed, change => Assert.Empty(new YamlDescriptorReader().Parse(change.Value, new ReadingLimits()).Faults));
        Assert.Empty(AppliedFixes.Of(mended, after, Judge, finding => isWanted(finding.Fix!), _ => false).Changed);
        return mending;
    }

    private Report Judge(IFileTree tree)
    {
        var plan = EvaluationPlan.Of(MeshLoader.Load(tree, new YamlDescriptorReader()), AsOf, Selection.Everything, compiler);
        return Evaluator.Report(plan, runner.Run(plan), Selection.Everything, new ReportHead("", null, Dirty: false));
    }

    /// <summary>The mesh of this repository, without the cases of its policies.</summary>
    private static Dictionary<string, byte[]> Own() => new[] { "domains", "policies", "guild" }
        .SelectMany(folder => MemoryTree.Below(Path.Combine(Repository, folder), path => path.Contains("/cases/", StringComparison.Ordinal) ? null : $"{folder}/{path}"))
        .Append(KeyValuePair.Create("mesh.yaml", File.ReadAllBytes(Path.Combine(Repository, "mesh.yaml"))))
        .ToDictionary();

    private static byte[] Misspelt(byte[] content) =>
        Encoding.UTF8.GetBytes(Regex.Replace(Encoding.UTF8.GetString(content), "(status|classification): (active|draft|internal|sensitive|restricted)\\b", "$1: '$2.'"));

    private static string Unclassified(string text) => Regex.Replace(text, "(?m)(?<=[\\n\\uFEFF]) *classification: \\w+\\r?\\n|\\r?\\n *classification: \\w+\\z|, classification: \\w+", "");
}
