using System.Text;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Loading;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Fixes;

/// <summary>What the engine itself is sure of, in its own formats and in those of the standards.</summary>
public sealed class RespellingTests
{
    private const string Contract = "domains/checkout/orders/orders.odcs.yaml";
    private const string Domain = "domains/checkout/domain.yaml";

    [Theory]
    [InlineData(Domain, "nmae: Checkout  # ours\n", "name: Checkout  # ours\n")]
    [InlineData(Domain, "na\u200bme: Checkout\n", "name: Checkout\n")]
    [InlineData(Domain, "'nmae': Checkout\n", "'name': Checkout\n")]
    [InlineData(Domain, "team: {name: Team, members: [{username: a@example.org, role: owner, dateIn: 31.01.2025}]}\n", "team: {name: Team, members: [{username: a@example.org, role: owner, dateIn: 2025-01-31}]}\n")]
    [InlineData(Contract, "apiVersion: v3.1.0\nstauts: active\n", "apiVersion: v3.1.0\nstatus: active\n")]
    [InlineData(Contract, "apiVersion: v3.1.0\nteam: {members: [{username: a, dateIn: \"2025/01/31\"}]}\n", "apiVersion: v3.1.0\nteam: {members: [{username: a, dateIn: \"2025-01-31\"}]}\n")]
    public void What_can_only_be_meant_so_is_written_so(string path, string text, string mended) => Assert.Equal(mended, Mended(path, text));

    [Theory]
    [InlineData(Domain, "team: {name: Team, members: [{username: a@example.org, role: owner, dateIn: 3/4/2025}]}\n")]
    [InlineData(Domain, "colour: red\n")]
    [InlineData(Domain, "\"nm\\x61e\": Checkout\n")]
    public void What_nobody_can_be_sure_of_has_no_fix(string path, string text) => Assert.Null(Mended(path, text));

    private static string? Mended(string path, string text)
    {
        var head = path == Domain ? "apiVersion: meshgovernance/v1\nkind: Domain\nid: checkout\n" : "kind: DataContract\nid: orders\nversion: 1.0.0\n";
        var content = Encoding.UTF8.GetBytes(head + text);
        var tree = new MemoryTree(new Dictionary<string, byte[]> { ["mesh.yaml"] = "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n"u8.ToArray(), [path] = content });
        var fixes = MeshLoader.Load(tree, new YamlDescriptorReader()).Diagnostics.Select(diagnostic => diagnostic.Fix).OfType<Fix>().ToList();
        return fixes.Count == 0 ? null : Encoding.UTF8.GetString(TextPatch.Apply(content, Assert.Single(fixes).Edits)!)[head.Length..];
    }
}
