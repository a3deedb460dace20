using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Scripting;
using Xunit;

namespace MeshGovernance.Tests.Scripting;

/// <summary>A name that the compiler does not know is answered with the one that was probably meant, and that a policy may use.</summary>
public sealed class MeantNamesTests
{
    [Theory]
    [InlineData("var n = Prodct.Name;", "CS0103", "Product")]
    [InlineData("var n = Product.Nmae;", "CS1061", "Name")]
    [InlineData("var n = Product?.Descripton?.Purpose;", "CS1061", "Description")]
    [InlineData("var n = Product.Description?.Purpos;", "CS1061", "Purpose")]
    [InlineData("foreach (var column in Product.OfferedColumns) if (column.Clasification is null) Violation(column, \"x\");", "CS1061", "Classification")]
    [InlineData("var n = Product.OfferedColumns.Wher(c => c.IsUnique);", "CS1061", "Where")]
    [InlineData("var n = Product.OfferedColumns.Any(c => c.Name.HasWrd(\"email\"));", "CS1061", "HasWord")]
    [InlineData("Violatoin(Product, \"x\");", "CS0103", "Violation")]
    [InlineData("var names = Parameters.Nams;", "CS1061", "Names")]
    [InlineData("var first = 1; var second = frist;", "CS0103", "first")]
    [InlineData("var n = Words.Splitt(\"a\");", "CS0117", "Split")]
    [InlineData("var n = Product is { Nmae: \"x\" };", "CS0117", "Name")]
    [InlineData("var n = Product.Name.Lenght;", "CS1061", "Length")]
    public void A_near_name_is_named(string script, string id, string meant)
    {
        var error = Assert.Single(Compile(script).Errors);
        Assert.StartsWith($"{id}: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($" Did you mean '{meant}'?", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var n = Product.Frobnicate;")]
    [InlineData("var n = Zzyzx;")]
    [InlineData("var n = Product.GetTpye();")]
    [InlineData("int n = \"text\";")]
    public void Nothing_is_named_where_nothing_is_near_or_allowed(string script) =>
        Assert.DoesNotContain("Did you mean", Assert.Single(Compile(script).Errors).Message, StringComparison.Ordinal);

    private static CompiledPolicy Compile(string script)
    {
        var document = new Document(0, DocumentKind.Policy, ["", "privacy", "words", "1"], TestNodes.Yaml("scope: product"));
        var source = new PolicySource(new Policy(document, null, null), "policies/privacy/words/v1/", script, [new ParameterDeclaration("names", ParameterType.StringList, new List<string>())]);
        return Assert.Single(CachedPolicyCompiler.Shared.Compile([source]));
    }
}
