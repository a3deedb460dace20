using MeshGovernance.Core.Meshes;
using MeshGovernance.Tests.Reference;
using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>Events as the official schemas of OpenLineage have them: their own, and that of each facet.</summary>
[Slow("asks Node.js")]
public sealed class OpenLineageFormatTests
{
    [Fact]
    public void Events_of_this_mesh_are_events() => Hold(ThisMesh.Mesh);

    [Fact]
    public void Events_of_the_sample_are_events() => Hold(ExportSample.Mesh());

    [Theory]
    [InlineData("{\"a\": 1}")]
    [InlineData("ftp://[::1")]
    [InlineData("a b%zz\\ \"#?")]
    public void Names_of_strangers_are_names(string text) => Hold(ExportSample.Named(text));

    private static void Hold(LoadedMesh mesh)
    {
        var events = ExportSample.Export("openlineage", mesh).Texts().SelectMany(file => file.Text.TrimEnd('\n').Split('\n')).ToList();
        Assert.Equal(events.Select(_ => "[]"), NodePackages.Ask("openlineage.mjs", events));
    }
}
