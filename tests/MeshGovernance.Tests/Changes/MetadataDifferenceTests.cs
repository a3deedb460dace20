using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Engine.Diffs;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Changes;

/// <summary><c>mesh diff --format omds</c>: what Bitol's draft calls a metadata difference, read back as a program of somebody else would.</summary>
public sealed class MetadataDifferenceTests
{
    /// <summary>The fields in the order of the draft; a star is one that has to be there.</summary>
    private static readonly string[] Document = ["apiVersion*", "kind*", "sourceKind*", "source1*", "source2*", "scope", "impact*", "suggestedVersion", "diffs*", "customProperties"];
    private static readonly string[] Source = ["id*", "version*", "canonicalUrl"];
    private static readonly string[] Impact = ["major*", "minor*", "patch*"];
    private static readonly string[] Diff = ["type*", "section*", "field*", "path*", "value1", "value2", "message*", "impactLevel*"];
    private static readonly Regex Part = new(@"/(?<key>[^/\[]+)(\[(?<item>[^\]]+)\])?", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    [Fact]
    public void What_differs_stands_where_its_path_leads()
    {
        var told = 0;
        Gen.Select(DrawnMesh.All, DrawnMesh.All).Sample(
            (one, other) =>
            {
                var (before, after) = (one.Load(), other.Load());
                foreach (var document in Documents(DrawnMesh.Diff(before, after)))
                {
                    Interlocked.Add(ref told, Judge(document).Items.Count);
                    foreach (var diff in document["diffs"]!.Items)
                    {
                        AssertFound(before, document["source1"]!, diff, diff["value1"], isOfOther: diff["value1"] is null);
                        AssertFound(after, document["source2"]!, diff, diff["value2"], isOfOther: diff["value1"] is not null);
                    }
                }
            },
            iter: 50);
        Assert.True(told > 50, "Hardly anything was told.");
    }

    [Fact]
    public void The_examples_of_the_draft_have_the_same_shape()
    {
        OfficialFiles.Need();
        foreach (var (name, root) in OfficialFiles.FilesIn("drafts", "omds").Where(file => !file.Name.Contains("fragment", StringComparison.Ordinal)))
            Assert.True(Judge(root).Kind == NodeKind.List, name);
    }

    [Fact]
    public void Names_that_people_made_up_are_texts_and_lead_where_they_stand()
    {
        const string Hostile = "a]/b: #=%,\"'\\t\\n--- ";
        var contract = $"apiVersion: v3.1.0\nkind: DataContract\nid: \"{Hostile.Replace("\"", "\\\"", StringComparison.Ordinal)}\"\nversion: 1.2.3\nstatus: active\nschema:\n- name: orders\n  properties:\n  - {{name: \"{Hostile.Replace("\"", "\\\"", StringComparison.Ordinal)}\", logicalType: string, description: D}}\n";
        var (before, after) = (Load(contract), Load(contract.Replace("description: D", "description: \"\\u2028---\\n- x: &y\"", StringComparison.Ordinal)));
        var document = Assert.Single(Documents(DrawnMesh.Diff(before, after)));
        var diff = Assert.Single(Judge(document).Items);
        Assert.Equal("\u2028---\n- x: &y", diff["value2"]!.Text);
        Assert.Equal("1.2.4", document["suggestedVersion"]!.Text);
        AssertFound(before, document["source1"]!, diff, diff["value1"], isOfOther: false);
    }

    [Theory]
    [InlineData("required: true", "required: false", "MAJOR", "2.0.0")]
    [InlineData("maxLength: 9", "maxLength: 99", "MINOR", "1.3.0")]
    [InlineData("required: true", "required: true, classification: internal", "MINOR", "1.3.0")]
    [InlineData("maxLength: 9", "maxLength: 8", "PATCH", "1.2.4")]
    [InlineData("description: D", "description: E", "PATCH", "1.2.4")]
    [InlineData("version: 1.2.3", "version: 1.3.0", "", null)]
    [InlineData("status: active", "status: deprecated", "UNKNOWN", null)]
    public void The_impact_is_that_of_the_severity(string old, string now, string impact, string? version)
    {
        const string Contract = "apiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: 1.2.3\nstatus: active\nschema:\n- name: orders\n  properties:\n  - {name: email, logicalType: string, required: true, description: D, logicalTypeOptions: {maxLength: 9}}\n";
        var documents = Documents(DrawnMesh.Diff(Load(Contract), Load(Contract.Replace(old, now, StringComparison.Ordinal)))).ToList();
        Assert.Equal(impact, string.Join(", ", documents.SelectMany(document => Judge(document).Items).Select(diff => diff["impactLevel"]!.Text)));
        Assert.Equal(version, documents.SingleOrDefault()?["suggestedVersion"]?.Text);
    }

    [Fact]
    public void A_whole_contract_that_came_says_so()
    {
        var document = Assert.Single(Documents(DrawnMesh.Diff(SampleMesh.Load(SampleMesh.Domain("shop")), SampleMesh.Load(SampleMesh.Domain("shop"), SampleMesh.Contract("shop/orders", "orders", "")))));
        var diff = Assert.Single(Judge(document).Items);
        Assert.Equal(("none", "1.0.0", "ADD", "/", "all"), (document["source1"]!["version"]!.Text, document["source2"]!["version"]!.Text, diff["type"]!.Text, diff["path"]!.Text, diff["section"]!.Text));
    }

    /// <summary>The documents, as whoever knows nothing of us would split them.</summary>
    private static IEnumerable<Node> Documents(MeshDiff diff) =>
        Regex.Split(Encoding.UTF8.GetString(DiffOutputs.All.All.Single(format => format.Name == "omds").Write(diff)), "^---\n", RegexOptions.Multiline, TimeSpan.FromSeconds(5)).Where(text => text.Length > 0).Select(TestNodes.Yaml);

    /// <summary>Holds a document against the facts of the draft.</summary>
    private static Node Judge(Node document)
    {
        AssertFields(Document, document);
        AssertFields(Source, document["source1"]!);
        AssertFields(Source, document["source2"]!);
        AssertFields(Impact, document["impact"]!);
        Assert.Equal(("v1.0.0", "MetadataDifference"), (document["apiVersion"]!.Text, document["kind"]!.Text));
        Assert.Contains(document["sourceKind"]!.Text, new[] { "DataContract", "DataProduct" });
        var diffs = document["diffs"]!;
        foreach (var diff in diffs.Items)
        {
            AssertFields(Diff, diff);
            Assert.Contains(diff["type"]!.Text, new[] { "ADD", "REMOVE", "CHANGE" });
            Assert.Contains(diff["impactLevel"]!.Text, new[] { "MAJOR", "MINOR", "PATCH", "UNKNOWN" });
            Assert.False(diff["type"]!.Text == "ADD" && diff["value1"] is not null);
            Assert.False(diff["type"]!.Text == "REMOVE" && diff["value2"] is not null);
        }

        foreach (var impact in Impact.Select(field => field.TrimEnd('*')))
            Assert.Equal(diffs.Items.Count(diff => string.Equals(diff["impactLevel"]!.Text, impact, StringComparison.OrdinalIgnoreCase)), document["impact"]![impact]!.Number);
        return diffs;
    }

    private static void AssertFields(string[] fields, Node map)
    {
        Assert.Equal(fields.Select(field => field.TrimEnd('*')).Where(map.Keys.Contains), map.Keys);
        Assert.All(fields.Where(field => field.EndsWith('*')), field => Assert.NotNull(map[field.TrimEnd('*')]));
    }

    /// <summary>A path leads into the baseline where it is there, so that of the target only what came is looked for.</summary>
    private static void AssertFound(LoadedMesh mesh, Node source, Node diff, Node? value, bool isOfOther)
    {
        if (value is null || isOfOther)
            return;
        var files = mesh.Descriptors.Where(file => file.Document.Root["id"]?.Text == source["id"]!.Text && (file.Document.Root["version"]?.Text ?? "") == source["version"]!.Text);
        Assert.Contains(files, file => Find(file.Document.Root, diff["path"]!.Text!) is { } found
            && (ValueText.Canonical(found) == ValueText.Canonical(value) || (found.Kind == NodeKind.List && found.Items.Any(item => ValueText.Canonical(item) == ValueText.Canonical(value)))));
    }

    private static Node? Find(Node root, string path)
    {
        Node? at = root;
        foreach (Match part in Part.Matches(path))
        {
            at = at?[Uri.UnescapeDataString(part.Groups["key"].Value)];
            if (part.Groups["item"] is not { Success: true, Value: var item })
                continue;
            at = int.TryParse(item, CultureInfo.InvariantCulture, out var place)
                ? at?.Items[place - 1]
                : at?.Items.FirstOrDefault(one => item.Split(',').Select(pair => pair.Split('=')).All(pair => one[pair[0]]?.Text == Uri.UnescapeDataString(pair[1])));
        }

        return at;
    }

    private static LoadedMesh Load(string contract) => SampleMesh.Load(
        ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: M\nchanges: {exceptions: [{element: shop, field: status, reason: R}]}\n"), ("domains/shop/orders/orders.odcs.yaml", contract));
}
