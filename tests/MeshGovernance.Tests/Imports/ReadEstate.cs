using System.Text;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>Reads files by a format, and holds each result against the standards and the laws of every format.</summary>
internal static class ReadEstate
{
    internal static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The estate, which is the same in whichever order the files come, and whose drafts the standards accept.</summary>
    internal static Estate Of(ISourceFormat format, params SourceFile[] files)
    {
        Assert.All(files, file => Assert.True(format.Knows(file), file.Path));
        var estate = format.Read(files, new YamlDescriptorReader());
        var told = Show(estate);
        Assert.Equal(told, Show(format.Read([.. files.Reverse()], new YamlDescriptorReader())));
        Assert.Equal(told, Show(format.Read(files, new YamlDescriptorReader())));
        Hold(estate);
        return estate;
    }

    /// <summary>Every draft is one that the standards take.</summary>
    internal static void Hold(Estate estate)
    {
        foreach (var product in estate.Products)
            Judge(Odps.Standard, "DataProduct", product.Fields, ["v1.0.0", "v1.1.0"]);
        foreach (var contract in estate.Contracts)
            Judge(Odcs.Standard, "DataContract", contract.Fields, ["v3.1.0", "v3.2.0"]);
    }

    internal static string Fault(ISourceFormat format, params SourceFile[] files) => Assert.Single(Of(format, files).Faults).Message;

    internal static FoundContract Contract(this Estate estate, string name) => Assert.Single(estate.Contracts, contract => contract.Name == name);

    /// <summary>The first schema object of a contract.</summary>
    internal static JsonObject Table(this FoundContract contract) => contract.Fields["schema"]![0]!.AsObject();

    /// <summary>The fields of a column, as they are written.</summary>
    internal static string Column(this FoundContract contract, string name) =>
        YamlBlock.Of(Assert.Single(contract.Table()["properties"]!.AsArray(), column => (string?)column!["name"] == name)!.AsObject()).ReplaceLineEndings("\n").TrimEnd();

    internal static JsonNode? Custom(this JsonObject fields, string property) =>
        fields["customProperties"]?.AsArray().FirstOrDefault(item => (string?)item!["property"] == property)?["value"];

    private static void Judge(Standard standard, string kind, JsonObject fields, IEnumerable<string> versions)
    {
        foreach (var version in versions)
        {
            var whole = new JsonObject { ["apiVersion"] = version, ["kind"] = kind };
            foreach (var (key, value) in fields)
                whole[key] = value?.DeepClone();
            foreach (var (key, value) in new[] { ("id", "some-id"), ("version", "1.0.0"), ("status", "draft") })
                whole.TryAdd(key, value);
            var root = TestNodes.Yaml(YamlBlock.Of(whole));
            Assert.Equal("", TestNodes.Show(root, StandardJudge.File(standard, root)));
        }
    }

    private static string Show(Estate estate) => string.Join('\n',
    [
        .. estate.Domains.Select(domain => domain.ToString()),
        .. estate.Products.Select(product => $"{product.Name} {product.Domain} {product.Origin}\n{YamlBlock.Of(product.Fields)}"),
        .. estate.Contracts.Select(contract => $"{contract.Name} {contract.Product} {contract.Domain} [{string.Join(", ", contract.MadeFrom)}] {contract.Origin}\n{YamlBlock.Of(contract.Fields)}"),
        .. estate.Untold.Select(remark => remark.ToString()),
        .. estate.Faults.Select(remark => remark.ToString()),
    ]);
}
