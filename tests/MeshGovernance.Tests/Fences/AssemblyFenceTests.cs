using CsCheck;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Disk;
using MeshGovernance.Policies;
using MeshGovernance.Scripting;
using MeshGovernance.Scripting.Fences;
using Xunit;

namespace MeshGovernance.Tests.Fences;

/// <summary>An assembly in the cache may come from anywhere.</summary>
public sealed class AssemblyFenceTests : IDisposable
{
    private const string Honest = "record Pair(string Left, int Right); var pairs = Mesh.Products.Select(product => new Pair(product.Key, 1)); Violation(Mesh, $\"{pairs.First()}\");";
    private const string Hostile = "System.IO.File.Delete(\"mesh.yaml\");";

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-cache-").FullName;

    [Fact]
    public void What_somebody_put_into_the_cache_is_judged_before_it_is_used()
    {
        var source = Source(Honest);
        var evil = new CompiledPolicy(Unfenced.Compile(Source(Hostile))!, [], "sha256:0", []);
        new AssemblyCache(CacheFolder.PoliciesIn(folder)).Keep(CacheKey.Of(source), evil);
        var compiler = new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder));

        var compiled = Assert.Single(compiler.Compile([source]));

        Assert.Equal(1, compiler.Compiled);
        Assert.NotEqual(evil.Assembly, compiled.Assembly);
        Assert.Empty(AssemblyFence.Refusals(compiled.Assembly));
    }

    [Fact]
    public void What_the_compiler_made_is_taken_from_the_cache()
    {
        new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder)).Compile([Source(Honest)]);
        var compiler = new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder));

        compiler.Compile([Source(Honest)]);

        Assert.Equal(0, compiler.Compiled);
    }

    [Fact]
    public void A_friend_of_the_policy_api_is_no_policy()
    {
        var source = Source(Honest);
        var friend = ScriptCompiler.Emit(ScriptCompiler.Compilation(source, ScriptCompiler.Parse(source)).WithAssemblyName("mesh-worker"), TestContext.Current.CancellationToken);

        Assert.Contains(AssemblyFence.Refusals(friend.Assembly), refusal => refusal.Message.Contains("name", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_assembly_is_refused() => Assert.All(new byte[][] { [], [1, 2, 3], new byte[10000] }, bytes => Assert.NotEmpty(AssemblyFence.Refusals(bytes)));

    /// <summary>However an assembly is damaged, it is judged and nothing else happens.</summary>
    [Fact]
    public void Damage_is_judged_too()
    {
        var good = new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder)).Compile([Source(Honest)])[0].Assembly;
        var damage = Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte).Array[1, 8];
        damage.Sample(
            changes =>
            {
                var bytes = good.ToArray();
                foreach (var (at, value) in changes)
                    bytes[at] = value;
                return AssemblyFence.Refusals(bytes) is not null;
            },
            iter: 2000);
    }

    /// <summary>A hostile script may nest deeper than a stack is.</summary>
    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("!", "true", "")]
    [InlineData("Mesh.Name + ", "Mesh.Name", "")]
    [InlineData("-", "1", "")]
    public void However_deep_a_script_nests_it_is_judged(string open, string middle, string close)
    {
        const int Depth = 5_000;
        var script = $"object value = {string.Concat(Enumerable.Repeat(open, Depth))}{middle}{string.Concat(Enumerable.Repeat(close, Depth))};";

        var compiled = Assert.Single(new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder)).Compile([Source(script)]));

        Assert.NotEqual(compiled.Errors.Count == 0, compiled.Assembly.Length == 0);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static PolicySource Source(string script)
    {
        var document = new Document(0, DocumentKind.Policy, ["", "privacy", "words", "1"], TestNodes.Yaml("scope: mesh\nenforcement: required\n"));
        return new PolicySource(new Policy(document, null, null), "policies/privacy/words/v1/", script, []);
    }
}
