using System.Text.Json.Nodes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Standards;

public sealed class OfficialFileTests
{
    [Fact]
    public void Valid_files_are_accepted()
    {
        OfficialFiles.Need();
        var files = OfficialFiles.Files("valid").ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(Judge(file.Standard, file.Root), fault => fault.Kind == FaultKind.Schema));
    }

    /// <summary>A few official examples use fields of a later version than they name.</summary>
    [Fact]
    public void Valid_files_that_name_too_old_a_version_are_told_so()
    {
        OfficialFiles.Need();
        var told = OfficialFiles.Files("valid").Where(file => Judge(file.Standard, file.Root).Count > 0).ToDictionary(file => file.Name, file => Judge(file.Standard, file.Root).Single().Message);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["customer-data-product.odps.yaml"] = "The file says v0.9.0 and is valid only as ODPS v1.0.0: set 'apiVersion: v1.0.0'. By v0.9.0: 'tags' belongs to ODPS v1.0.0 and later; this file says v0.9.0.",
                ["all-data-types.odcs.yaml"] = "The file says v3.0.2 and is valid only as ODCS v3.1.0: set 'apiVersion: v3.1.0'. By v3.0.2: 'exclusiveMinimum' must be true or false, not '2020-01-01'. ODCS v3.1.0 and later would allow it; this file says v3.0.2.",
                ["basic-four-dpo.odcs.yaml"] = "The file says v3.0.2 and is valid only as ODCS v3.1.0: set 'apiVersion: v3.1.0'. By v3.0.2: 'team' must be a list, not a map: begin each item with a dash. ODCS v3.1.0 and later would allow it; this file says v3.0.2.",
                ["column-completeness.odcs.yaml"] = "The file says v3.0.2 and is valid only as ODCS v3.1.0: set 'apiVersion: v3.1.0'. By v3.0.2: 'metric' is called 'rule' up to v3.0.2: rename it.",
            },
            told);
    }

    [Theory]
    [InlineData("additional-unknown-property", "'unknownRootField'")]
    [InlineData("enum-empty", "'enum'")]
    [InlineData("invalid-api-version", "'apiVersion'")]
    [InlineData("invalid-quality-dimension", "'dimension'")]
    [InlineData("invalid-quality-type", "'type'")]
    [InlineData("map-missing-key", "'logicalType' 'map'")]
    [InlineData("missing-required-fields", "'id' 'status'")]
    [InlineData("quality-element-field", "'element' 'rule'")]
    [InlineData("quality-multiple-operators", "'mustNotBe'")]
    [InlineData("quality-sql-missing-query", "'query'")]
    [InlineData("relationship-schema-level-missing-from-to", "'from' 'to'")]
    [InlineData("schema-property-missing-name", "'name'")]
    [InlineData("server-missing-conditional-fields", "'stagingDir' 'schema'")]
    [InlineData("sla-missing-required-value", "'value'")]
    public void Invalid_files_are_refused_for_what_is_wrong_with_them(string name, string fields)
    {
        OfficialFiles.Need();
        var (_, standard, root) = OfficialFiles.Files("invalid").Single(file => file.Name == name + ".odcs.yaml");
        var faults = Judge(standard, root);
        Assert.Equal(fields.Split(' ').Length, faults.Count);
        Assert.All(faults.Zip(fields.Split(' ')), pair => Assert.Contains(pair.Second, pair.First.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_invalid_file_is_refused()
    {
        OfficialFiles.Need();
        var files = OfficialFiles.Files("invalid").ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.NotEmpty(Judge(file.Standard, file.Root)));
    }

    [Theory]
    [InlineData("valid-v3.2.0")]
    [InlineData("disputed")]
    public void Files_of_the_newest_version_are_accepted_where_its_text_accepts_them(string folder)
    {
        OfficialFiles.Need();
        var files = OfficialFiles.FilesIn("odcs", folder).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(Judge(Odcs.Standard, file.Root)));
    }

    [Theory]
    [InlineData("odcs", "invalid-v3.2.0")]
    [InlineData("odcs", "beyond-schema")]
    [InlineData("more", "odcs-invalid")]
    public void Files_are_refused_by_the_version_that_they_name(string standard, string folder)
    {
        OfficialFiles.Need();
        var files = OfficialFiles.FilesIn(standard, folder).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains(StandardJudge.File(Odcs.Standard, file.Root), fault => fault.Kind is FaultKind.Schema or FaultKind.Text));
    }

    [Fact]
    public void Files_of_people_are_judged_as_the_schema_that_they_name_does()
    {
        OfficialFiles.Need();
        var expected = JsonNode.Parse(OfficialFiles.Content("more", "odcs", "expected.json"))!.AsArray().ToDictionary(file => (string)file!["file"]!, file => (bool)file!["valid"]!);
        var judged = OfficialFiles.FilesIn("more", "odcs").ToDictionary(file => file.Name, file => StandardJudge.File(Odcs.Standard, file.Root).All(fault => fault.Kind is not (FaultKind.Schema or FaultKind.Text)));
        Assert.Equal(expected.Where(file => !file.Value).Select(file => file.Key).Order(), judged.Where(file => !file.Value).Select(file => file.Key).Order());
        Assert.Equal(expected.Count, judged.Count);
    }

    [Theory]
    [InlineData("missing-status.odps.yaml", "'status' is missing")]
    [InlineData("missing-status-v1.1.0.odps.yaml", null)]
    [InlineData("multiple-errors.odps.yaml", "'apiVersion' is 'not-a-valid-version'")]
    [InlineData("no-output-ports.odps.yaml", null)]
    [InlineData("v1.1.0-fields-in-v1.0.0.odps.yaml", "'type' belongs to ODPS v1.1.0")]
    [InlineData("valid-dataproduct-v1.1.0.odps.yaml", null)]
    [InlineData("valid-dataproduct.odps.yaml", null)]
    [InlineData("wrong-kind.odps.yaml", "'kind' is 'SomethingElse'")]
    public void Products_of_people_are_refused_for_what_is_wrong_with_them(string name, string? fault)
    {
        OfficialFiles.Need();
        var faults = StandardJudge.File(Odps.Standard, TestNodes.Yaml(OfficialFiles.Content("more", "odps", "lint", name)));
        Assert.Equal(fault is null, faults.Count == 0);
        Assert.All(faults.Take(1), first => Assert.StartsWith(fault!, first.Message, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Fault> Judge(Standard standard, Node root) => DescriptorStandards.FaultsOf(standard, root);
}
