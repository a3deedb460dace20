using MeshGovernance.Scripting.Mutants;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MeshGovernance.Tests.Scripting;

/// <summary>What is changed in a script, and what is left alone. Mutants that do not compile are sorted out later.</summary>
public sealed class MutationTests
{
    [Theory]
    [InlineData("if (a) Look();", "if (!(a)) Look();", "if (a) { }")]
    [InlineData("if (!a) Look();", "if (a) Look();", "if (!a) { }")]
    [InlineData("var x = a && b && c;", "var x = b && c;", "var x = a && c;", "var x = a && b;", "var x = a || b && c;", "var x = a && b || c;")]
    [InlineData("var x = a || b;", "var x = a && b;", "var x = b;", "var x = a;")]
    [InlineData("var x = a < b;", "var x = a <= b;")]
    [InlineData("var x = a is > 2;", "var x = a is >= 2;", "var x = a is > 3;")]
    [InlineData("var x = a is 'p' or 'q' or 'r';", "var x = a is 'q' or 'r';", "var x = a is 'p' or 'r';", "var x = a is 'p' or 'q';")]
    [InlineData("var x = a is not null;", "var x = a is null;")]
    [InlineData("var x = a is { B: c, D: e };", "var x = a is { D: e };", "var x = a is { B: c };")]
    [InlineData("var x = a ?? b;", "var x = a;", "var x = b;")]
    [InlineData("var x = n + 1;", "var x = n - 1;", "var x = n + 2;")]
    [InlineData("var x = true;", "var x = false;")]
    [InlineData("bool F() => a == b;", "bool F() => a != b;")]
    [InlineData("""var x = a == "draft";""", """var x = a != "draft";""", """var x = a == "draft~";""")]
    [InlineData("""string[] x = ["a"];""", """string[] x = [];""", """string[] x = ["a~"];""")]
    [InlineData("var x = l.Where(i => i.A);", "var x = l;", "var x = l.Where(i => !(i.A));")]
    [InlineData("var x = l.Any(i => i.A);", "var x = l.All(i => i.A);", "var x = l.Any();", "var x = l.Any(i => !(i.A));")]
    [InlineData("var x = l.All(F);", "var x = l.Any(F);")]
    [InlineData("var x = l.FirstOrDefault(F);", "var x = l.FirstOrDefault();")]
    [InlineData("""Violation(p, "Text");""", "{ }")]
    public void A_script_is_changed_in_one_place_after_the_other(string script, params string[] mutants) =>
        Assert.Equal(mutants.Order(StringComparer.Ordinal), Mutants(script).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("""var x = "";""")]
    [InlineData("""var x = $"{a + 1} of {b}";""")]
    [InlineData("""var x = "Say " + a;""")]
    [InlineData("""NotApplicable("Nothing here.");""")]
    [InlineData("""var x = a.At("name");""")]
    [InlineData("""if (a) violation.Suggest(e.Set("name", "x"));""")]
    [InlineData("""var v = Violation(p, a ? "x" : "y", "key").Fix(e.Set("name", "x"));""")]
    public void What_is_said_where_and_how_to_mend_it_is_left_alone(string script) => Assert.Empty(Mutants(script));

    private static IEnumerable<string> Mutants(string script) => Mutations
        .Of(CSharpSyntaxTree.ParseText(script, new CSharpParseOptions(kind: SourceCodeKind.Script), cancellationToken: TestContext.Current.CancellationToken).GetCompilationUnitRoot())
        .Select(mutation => mutation.Apply(script))
        .Distinct();
}
