using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Standards;
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
                ["all-data-types.odcs.yaml"] = "The file says v3.0.2 and is valid only as ODCS v3.1.0: set 'apiVersion: v3.1.0'. By v3.0.2: 'exclusiveMinimum' must be true or false, not '2020-01-01'. ODCS v3.1.0 would allow it; this file says v3.0.2.",
                ["basic-four-dpo.odcs.yaml"] = "The file says v3.0.2 and is valid only as ODCS v3.1.0: set 'apiVersion: v3.1.0'. By v3.0.2: 'team' must be a list, not a map: begin each item with a dash. ODCS v3.1.0 would allow it; this file says v3.0.2.",
                ["column-completeness.odcs.yaml"] = "The file says v3.0.2 and is valid only as ODCS v3.1.0: set 'apiVersion: v3.1.0'. By v3.0.2: A quality rule of type library needs 'rule'.",
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

    private static IReadOnlyList<Fault> Judge(Standard standard, Node root) => DescriptorStandards.FaultsOf(standard, root);
}
