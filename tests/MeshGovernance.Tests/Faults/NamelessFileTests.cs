using System.Text;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Engine;
using MeshGovernance.Fuzz;
using MeshGovernance.Fuzz.Running;
using Xunit;

namespace MeshGovernance.Tests.Faults;

/// <summary>Names that are no UTF-8, in a commit and on the disk: one finding each, alike or not, and the rest is judged.</summary>
[Slow("makes git repositories")]
public sealed class NamelessFileTests : IDisposable
{
    // They stand for the bytes FF and FE, which look alike to whoever reads them as UTF-8.
    private const string One = "\uf7ff";
    private const string Other = "\uf7fe";

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-nameless-").FullName;

    [Theory]
    [InlineData("domains/checkout/orders/{0}.odcs.yaml")]
    [InlineData("domains/checkout/{0}/product.yaml")]
    [InlineData("domains/{0}/domain.yaml")]
    [InlineData("policies/privacy/{0}/v1/policy.yaml")]
    [InlineData("guild/waivers/{0}.yaml")]
    [InlineData("learning/{0}.md")]
    public void Two_that_look_alike_are_told_once(string path)
    {
        var files = new SortedDictionary<string, MeshFile>(StringComparer.Ordinal)
        {
            ["mesh.yaml"] = File("apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n"),
            ["domains/checkout/domain.yaml"] = File("kind: Domain\n"),
            [string.Format(null, path, One)] = File("a: 1\n"),
            [string.Format(null, path, Other)] = File("a: 2\n"),
        };
        Repository.Write(new FuzzedMesh(0, files, files, []), folder);
        using var open = Workspace.At(folder);
        var (committed, onDisk) = (Told(open.Load(open.Commit("topic", out _))), Told(open.Load(open.WorkingTree())));
        Assert.Contains('\ufffd', Assert.Single(committed));
        Assert.Equal(committed, onDisk);
    }

    public void Dispose() => Repository.Delete(folder);

    private static IReadOnlyList<string> Told(LoadedMesh mesh) => [.. mesh.Diagnostics.Where(diagnostic => diagnostic.Rule == EngineRule.FileName).Select(diagnostic => diagnostic.File)];

    private static MeshFile File(string text) => new(Encoding.UTF8.GetBytes(text), Fuzz.FileMode.Regular);
}
