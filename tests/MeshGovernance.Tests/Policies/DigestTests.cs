using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Scripting;
using Xunit;

namespace MeshGovernance.Tests.Policies;

public sealed class DigestTests
{
    private const string Script = "if (Product.IsActive)\n    Violation(Product, \"x\");\n";
    private const string Manifest = "scope: product\nenforcement: required\ndates: {warn: 2026-09-01, block: null, end: null}\n";

    private static readonly string Decided = Digest(Script, Manifest);

    [Theory]
    [InlineData("// a comment\nif (Product.IsActive) Violation(Product, \"x\");", Manifest)]
    [InlineData(Script, Manifest + "title: Another title\nversion: 1.0.1\nsteward: privacy\n")]
    [InlineData(Script, Manifest + "appliesTo: {}\n")]
    public void What_does_not_bind_can_change(string script, string manifest) => Assert.Equal(Decided, Digest(script, manifest));

    [Theory]
    [InlineData("if (!Product.IsActive)\n    Violation(Product, \"x\");\n", Manifest)]
    [InlineData("if (Product.IsActive)\n    Violation(Product, \"y\");\n", Manifest)]
    [InlineData(Script, "scope: contract\nenforcement: required\ndates: {warn: 2026-09-01, block: null, end: null}\n")]
    [InlineData(Script, Manifest + "appliesTo: {offered: true}\n")]
    [InlineData(Script, "scope: product\nenforcement: mandatory\ndates: {warn: 2026-09-01, block: null, end: null}\n")]
    [InlineData(Script, "scope: product\nenforcement: required\ndates: {warn: 2026-09-01, block: 2026-10-01, end: null}\n")]
    public void What_binds_cannot(string script, string manifest) => Assert.NotEqual(Decided, Digest(script, manifest));

    [Theory]
    [InlineData("{status: [active, deprecated], offered: true}", "{offered: true, status: [deprecated, active]}", true)]
    [InlineData("{status: [active, deprecated]}", "{status: [active]}", false)]
    [InlineData("{offered: true}", "{offered: false}", false)]
    [InlineData("{archetype: [aggregate]}", "{archetype: [sourceAligned]}", false)]
    [InlineData("{domains: [checkout]}", "{domains: [payment]}", false)]
    public void What_a_policy_is_about_binds_in_any_order(string one, string other, bool isSame) =>
        Assert.Equal(isSame, Digest(Script, Manifest + $"appliesTo: {one}\n") == Digest(Script, Manifest + $"appliesTo: {other}\n"));

    [Fact]
    public void An_earlier_version_made_another_digest_that_is_still_known()
    {
        var earlier = Compiled(Script, Manifest).Earlier!;
        Assert.StartsWith("sha256:7baa5d590021962b196424bf4d2f6957f469dbe0a86", earlier.Digest, StringComparison.Ordinal);
        Assert.True(earlier.IsCertain);
        Assert.NotEqual(Decided, earlier.Digest);
    }

    [Fact]
    public void Two_texts_are_not_one_that_looks_like_both()
    {
        var (two, one) = (Compiled(Script, Manifest, Words("email", "phone")), Compiled(Script, Manifest, Words("email\u001Fphone")));
        Assert.NotEqual(two.Digest, one.Digest);
        Assert.Equal(two.Earlier!.Digest, one.Earlier!.Digest);
        Assert.True(two.Earlier.IsCertain);
        Assert.False(one.Earlier.IsCertain);
    }

    [Theory]
    [InlineData("email\u001Fphone")]
    [InlineData("email\nwords:string=phone")]
    [InlineData("")]
    public void A_value_that_could_be_others_is_not_certain(string word) => Assert.False(Compiled(Script, Manifest, Words(word)).Earlier!.IsCertain);

    [Fact]
    public void A_text_of_several_lines_is_not_certain() => Assert.False(Compiled("var text = @\"a\nb\";", Manifest).Earlier!.IsCertain);

    [Fact]
    public void No_name_of_a_parameter_passes_for_a_type() =>
        Assert.False(Compiled(Script, Manifest, new ParameterDeclaration("words:string=a", ParameterType.String, "b")).Earlier!.IsCertain);

    [Fact]
    public void A_default_binds() =>
        Assert.NotEqual(
            Digest(Script, Manifest, Words("a")),
            Digest(Script, Manifest, Words("b")));

    private static ParameterDeclaration Words(params string[] words) => new("words", ParameterType.StringList, words);

    private static string Digest(string script, string manifest, params ParameterDeclaration[] parameters) => Compiled(script, manifest, parameters).Digest;

    private static CompiledPolicy Compiled(string script, string manifest, params ParameterDeclaration[] parameters)
    {
        var document = new Document(0, DocumentKind.Policy, ["", "privacy", "words", "1"], TestNodes.Yaml(manifest));
        var source = new PolicySource(new Policy(document, null, null), "policies/privacy/words/v1/", script, parameters);
        return Assert.Single(CachedPolicyCompiler.Shared.Compile([source]));
    }
}
