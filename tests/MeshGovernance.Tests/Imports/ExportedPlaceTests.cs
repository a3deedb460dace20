using System.Text;
using CsCheck;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Databases;
using MeshGovernance.Exchange.Exports;
using MeshGovernance.Exchange.Imports;
using MeshGovernance.Tests.Exports;
using MeshGovernance.Tests.Reference;
using MeshGovernance.Tests.Reports;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>What a mesh exported comes back under its own names.</summary>
public sealed class ExportedPlaceTests
{
    [Theory]
    [InlineData("json-schema")]
    [InlineData("avro")]
    [InlineData("sql")]
    public void All_contracts_come_back_to_their_data_products_with_id_and_version(string format)
    {
        foreach (var mesh in new[] { WholeSample.Mesh(), ThisMesh.Mesh })
            Assert.Equal(
                mesh.Mesh.Products.SelectMany(product => product.OfferedContracts).Where(contract => contract.Objects.Count > 0).Select(contract => $"domains/{contract.ProductKey} {contract.ContractId} {contract.Version} of {contract.Objects.Count}").Order(StringComparer.Ordinal),
                ContractsOf(format, mesh).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_name_of_any_contract_is_read_as_it_was_written() => Gen.Select(ReportSamples.Hostile, Gen.Int[0, 99], Gen.Bool).Where(name => name.Item1.Trim('/').Length > 0 && name.Item1.EnumerateRunes().All(rune => rune != Rune.ReplacementChar) && !name.Item1.Contains('@', StringComparison.Ordinal)).Sample(name =>
    {
        var version = $"{name.Item2}.0.1{(name.Item3 ? "-rc.1" : "")}";
        Assert.Equal(new ExportedPlace("sales", "orders", name.Item1, version), ExportedPlace.Read(Iri.Of("contract", "sales/orders", $"{name.Item1}@{version}")));
        Assert.Equal(new ExportedPlace("sales", "orders", name.Item1, version), ExportedPlace.Read(Iri.Of("schema", "sales/orders", $"{name.Item1}@{version}", "rows")));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("https://example.org/orders@1.0.0")]
    [InlineData("urn:mesh:dataset:sales:orders:orders%401.0.0")]
    [InlineData("urn:mesh:contract:sales:orders:orders")]
    [InlineData("urn:mesh:contract:sales:orders:%401.0.0")]
    public void Another_name_is_none(string? name) => Assert.Null(ExportedPlace.Read(name));

    private static IEnumerable<string> ContractsOf(string format, LoadedMesh mesh)
    {
        var export = ExportSample.Export(format, mesh, dialect: format == "sql" ? "duckdb" : null);
        var known = SourceFormats.Find(format) ?? DatabaseFormats.OfFiles.Single(known => known.Name == format);
        var estate = known.Read([.. export.Files.Select(file => new SourceFile(file.Path, file.Content)).OrderBy(file => file.Path, StringComparer.Ordinal)], new YamlDescriptorReader());
        var plan = ImportPlanning.Of(estate, Imported.Load(Imported.Tree(Imported.Settings)), Imported.Terms, null, new YamlDescriptorReader());
        Assert.Empty(plan.Faults);
        return plan.Files.Where(file => file.Kind == PlannedKind.Contract).Select(file =>
        {
            var contract = TestNodes.Yaml(Encoding.UTF8.GetString(file.Content.Span));
            return $"{file.Path[..file.Path.LastIndexOf('/')]} {contract["id"]!.Text} {contract["version"]!.Text} of {contract["schema"]!.Items.Count}";
        });
    }
}
