using MeshGovernance.Core;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Meshes;
using Xunit;

namespace MeshGovernance.Tests.Kinds;

public sealed class FoundingPlaceTests
{
    private static readonly NewFile[] Files = [NewFile.Of("mesh.yaml", ""), NewFile.Of("README.md", ""), NewFile.Of(".github/workflows/governance.yml", "")];

    [Fact]
    public void What_people_have_stays_theirs()
    {
        var place = FoundingPlace.For(Files, path => path is "README.md" or "LICENSE" or "src" or ".github");
        Assert.Equal(["README.md"], place.Kept);
        Assert.Equal(["mesh.yaml", ".github/workflows/governance.yml"], place.New.Select(file => file.Path));
    }

    [Theory]
    [InlineData("mesh.yaml", "There is a mesh already: it has a mesh.yaml. Nothing was written.")]
    [InlineData("policies", "'policies' is there already, and a mesh keeps its own files under that name. Nothing was written.")]
    public void What_would_be_read_as_a_part_of_the_mesh_is_refused(string taken, string said) =>
        Assert.Equal(said, Assert.Throws<UserException>(() => FoundingPlace.For(Files, path => path == taken)).Message);
}
