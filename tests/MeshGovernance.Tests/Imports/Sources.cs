using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>Files of other tools for tests, and what is read from them.</summary>
internal static class Sources
{
    internal static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Reads files without a fault, twice with the same result; every contract is one that the standard takes.</summary>
    internal static Estate Read(ISourceFormat format, params SourceFile[] files)
    {
        Assert.All(files, file => Assert.True(format.Knows(file), $"{file.Path} is not known."));
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var estate = format.Read(ordered, new YamlDescriptorReader());
        Assert.Equal(Text(estate), Text(format.Read(ordered, new YamlDescriptorReader())));
        Assert.Empty(estate.Faults.Select(fault => $"{fault.Origin.Source}: {fault.Message}"));
        Hold(estate);
        return estate;
    }

    internal static void Hold(Estate estate)
    {
        foreach (var contract in estate.Contracts)
            foreach (var version in (string[])["v3.1.0", "v3.2.0"])
            {
                var whole = new JsonObject { ["apiVersion"] = version, ["kind"] = "DataContract", ["id"] = "a", ["version"] = "1.0.0", ["status"] = "draft" };
                foreach (var (key, value) in contract.Fields)
                    whole.Add(key, value?.DeepClone());
                var root = TestNodes.Yaml(YamlBlock.Of(whole));
                Assert.Equal("", TestNodes.Show(root, StandardJudge.File(Odcs.Standard, root)));
            }
    }

    private static string Text(Estate estate) =>
        string.Join('\n', [.. estate.Contracts.Select(one => $"{one.Name} {one.Origin} {one.Fields.ToJsonString()}"), .. estate.Untold.Concat(estate.Faults).Select(Show)]);

    internal static IReadOnlyList<string> FaultsOf(ISourceFormat format, params SourceFile[] files) =>
        [.. format.Read([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], new YamlDescriptorReader()).Faults.Select(Show)];

    internal static string Show(SourceRemark remark) =>
        $"{remark.Origin.Source}{(remark.Origin.Line is { } line ? $":{line}" : "")}{(remark.Origin.Item.Length > 0 ? $" {remark.Origin.Item}" : "")}: {remark.Message}";

    /// <summary>The fields of a contract as YAML.</summary>
    internal static string YamlOf(Estate estate, string contract) => YamlBlock.Of(estate.Contracts.Single(one => one.Name == contract).Fields);

    internal static string Json(object value) => JsonSerializer.Serialize(value);
}
