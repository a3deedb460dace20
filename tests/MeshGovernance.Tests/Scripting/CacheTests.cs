using MeshGovernance.Core.Meshes;
using MeshGovernance.Disk;
using MeshGovernance.Policies;
using MeshGovernance.Scripting;
using Xunit;

namespace MeshGovernance.Tests.Scripting;

public sealed class CacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-cache-").FullName;

    [Fact]
    public void A_policy_is_compiled_once()
    {
        Assert.Equal(1, Compiled(Source("var a = 1;")));
        Assert.Equal(0, Compiled(Source("var a = 1;")));
    }

    [Fact]
    public void Whatever_the_assembly_depends_on_is_compiled_anew()
    {
        Compiled(Source("var a = 1;"));
        Assert.Equal(1, Compiled(Source("var a = 2;")));
        Assert.Equal(1, Compiled(Source("var a = 1;", scope: "contract")));
        Assert.Equal(1, Compiled(Source("var a = 1;", parameters: new ParameterDeclaration("words", ParameterType.StringList, new[] { "a" }))));
    }

    /// <summary>An empty policy whose parameter carries the rest of another one, as the key of that one was once written.</summary>
    [Fact]
    public void No_parameter_passes_for_a_script()
    {
        const string Script = "Violation(Product, \"x\");";
        var decided = Source(Script, parameters: new ParameterDeclaration("words", ParameterType.String, "a"));
        var stranger = Source("", parameters: new ParameterDeclaration("words", ParameterType.String, "a\n" + Script));
        Compiled(stranger);

        Assert.NotEqual(CacheKey.Of(decided), CacheKey.Of(stranger));
        Assert.Equal(1, Compiled(decided));
    }

    [Fact]
    public void Different_policies_have_different_keys()
    {
        string[] texts = ["", "a", "b", "a\n", "\na", "a\u001Fb", "a\nb", "x String a", "a\nx String b"];
        var policies = texts.SelectMany(script => texts.SelectMany(value => new[]
        {
            Source(script, parameters: new ParameterDeclaration("x", ParameterType.String, value)),
            Source(script, parameters: new ParameterDeclaration("x", ParameterType.StringList, new[] { value })),
            Source(script, parameters: new ParameterDeclaration("x", ParameterType.StringList, new[] { "a", value })),
            Source(script, parameters: [new ParameterDeclaration("x", ParameterType.String, "a"), new ParameterDeclaration("x", ParameterType.String, value)]),
        }).Append(Source(script))).ToList();
        Assert.Equal(policies.Count, policies.Select(CacheKey.Of).Distinct().Count());
    }

    [Fact]
    public void What_does_not_compile_is_not_kept()
    {
        Assert.Equal(1, Compiled(Source("var a = ;")));
        Assert.Equal(1, Compiled(Source("var a = ;")));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void What_was_begun_ahead_is_not_compiled_again_and_the_rest_is()
    {
        PolicySource[] begun = [Source("var a = 1;"), Source("var a = ;"), Source("var a = 2;")];
        PolicySource[] wanted = [Source("var a = 3;"), .. begun.Take(2)];
        var compiler = new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder));
        compiler.Begin(() => begun);
        var compiled = compiler.Compile(wanted);
        Assert.Equal(4, compiler.Compiled);
        Assert.Equal([true, true, false], compiled.Select(policy => policy.Errors.Count == 0));
        Assert.Equivalent(new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder)).Compile(wanted), compiled);
    }

    [Fact]
    public void What_goes_wrong_ahead_is_told_when_it_is_asked_for()
    {
        var compiler = new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder));
        compiler.Begin(() => throw new FormatException());
        Assert.Throws<FormatException>(() => compiler.Compile([Source("var a = 1;")]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(100)]
    public void A_damaged_file_is_compiled_again(int position)
    {
        var good = new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder)).Compile([Source("var a = 1;")])[0];
        var file = Assert.Single(Directory.GetFiles(folder));
        var content = File.ReadAllBytes(file);
        content[position] ^= 1;
        File.WriteAllBytes(file, content);
        var compiler = new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder));
        Assert.Equal(good.Assembly, compiler.Compile([Source("var a = 1;")])[0].Assembly);
        Assert.Equal(1, compiler.Compiled);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_costs_a_compilation_and_nothing_else()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        var compiler = new CachedPolicyCompiler(CacheFolder.PoliciesIn(Path.Combine(file, "below")));
        Assert.Empty(compiler.Compile([Source("var a = 1;")])[0].Errors);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private int Compiled(PolicySource source)
    {
        var compiler = new CachedPolicyCompiler(CacheFolder.PoliciesIn(folder));
        compiler.Compile([source]);
        return compiler.Compiled;
    }

    private static PolicySource Source(string script, string scope = "product", params ParameterDeclaration[] parameters)
    {
        var document = new Document(0, DocumentKind.Policy, ["", "privacy", "words", "1"], TestNodes.Yaml($"scope: {scope}\nenforcement: required\n"));
        return new PolicySource(new Policy(document, null, null), "policies/privacy/words/v1/", script, parameters);
    }
}
