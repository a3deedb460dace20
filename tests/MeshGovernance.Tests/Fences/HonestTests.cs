using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Fences;

/// <summary>Every script of <c>tests/cases/honest</c> is let through all fences, and finds what its <c>expected</c> says.</summary>
[Slow("compiles a hundred scripts")]
public sealed class HonestTests
{
    private static readonly ScriptCases Cases = new("honest");

    public static TheoryData<string> Names => [.. Cases.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_let_through(string name)
    {
        var file = Path.Combine(Cases.Folder, name, "expected");
        var said = Cases.OutcomeOf(name);

        Assert.NotEmpty(said);
        Assert.All(said, line => Assert.StartsWith("says ", line, StringComparison.Ordinal));
        if (Acceptance.IsWanted)
            File.WriteAllLines(file, said);
        else
            Assert.Equal(File.ReadAllLines(file), said);
    }
}
