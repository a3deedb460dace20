using System.Text.Json;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Imports;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>Files of other tools for tests, and what is read from them.</summary>
internal static class Sources
{
    internal static SourceFile File(string path, string text) => ReadEstate.File(path, text);

    /// <summary>Reads files without a fault, twice with the same result; every contract is one that the standard takes.</summary>
    internal static Estate Read(ISourceFormat format, params SourceFile[] files)
    {
        Assert.All(files, file => Assert.True(format.Knows(file), $"{file.Path} is not known."));
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var estate = format.Read(ordered, new YamlDescriptorReader());
        Assert.Equal(Text(estate), Text(format.Read(ordered, new YamlDescriptorReader())));
        Assert.Empty(estate.Faults.Select(fault => $"{fault.Origin.Source}: {fault.Message}"));
        ReadEstate.Hold(estate);
        return estate;
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
