using MeshGovernance.Scripting.Fences;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Fences;

/// <summary>
/// Every attempt of <c>tests/cases/escape</c> is stopped, by the fence that the first line of its <c>expected</c> names. What an earlier
/// fence stops, that of the assembly must stop alone, unless <c>assembly-cannot-tell</c> says why it cannot.
/// </summary>
public sealed class EscapeTests
{
    private const string Expected = "expected";
    private const string CannotTell = "assembly-cannot-tell";

    private static readonly ScriptCases Cases = new("escape");

    public static TheoryData<string> Names => [.. Cases.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_stopped(string name)
    {
        var file = Path.Combine(Cases.Folder, name, Expected);
        var fence = File.ReadLines(file).First();
        string[] said = [fence, .. Cases.OutcomeOf(name), .. Alone(name, fence)];

        Assert.StartsWith(fence == "answers" ? "" : fence + " ", said[1], StringComparison.Ordinal);
        if (Acceptance.IsWanted)
            File.WriteAllLines(file, said);
        else
            Assert.Equal(File.ReadAllLines(file), said);
    }

    /// <summary>What the fence of the assembly says of a script that no other fence has seen.</summary>
    private static string[] Alone(string name, string fence)
    {
        if (fence is not ("syntax" or "members"))
            return [];
        var refusals = Unfenced.Compile(Cases.Source(name)) is { } assembly ? AssemblyFence.Refusals(assembly) : null;
        Assert.Equal(refusals is { Count: 0 }, File.Exists(Path.Combine(Cases.Folder, name, CannotTell)));
        return refusals switch
        {
            null => ["alone: does not compile"],
            [] => ["alone: " + File.ReadAllText(Path.Combine(Cases.Folder, name, CannotTell)).TrimEnd()],
            _ => [.. refusals.Select(refusal => "alone: " + refusal.Message).Distinct()],
        };
    }
}
