using MeshGovernance.Fuzz;
using MeshGovernance.Fuzz.Running;
using Xunit;

namespace MeshGovernance.Tests.Faults;

/// <summary>A few meshes of <c>mesh-fuzz</c>, which runs for as long as one likes (bench/README.md).</summary>
[Slow("judges meshes by every verb")]
public sealed class FuzzTests : IDisposable
{
    private readonly string kept = Directory.CreateTempSubdirectory("mesh-fuzz-kept-").FullName;

    [Theory]
    [InlineData(1)]
    [InlineData(1003)]
    public void Mesh_itself_goes_wrong_on_none_of_them(int seed)
    {
        using var output = new StringWriter();
        var batch = new Batch(output, kept);
        batch.Run(seed, 1);
        Assert.True(batch.Signs.Count == 0, output.ToString());
        Assert.Contains($"ended {seed}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_gives_the_same_mesh_again()
    {
        var (one, other) = (FuzzedMesh.Of(7), FuzzedMesh.Of(7));
        Assert.Equal(one.Changes, other.Changes);
        Assert.Equal(one.Head.Select(file => (file.Key, Convert.ToHexString(file.Value.Content))), other.Head.Select(file => (file.Key, Convert.ToHexString(file.Value.Content))));
        Assert.NotEqual(one.Changes, FuzzedMesh.Of(8).Changes);
    }

    public void Dispose() => Repository.Delete(kept);
}
