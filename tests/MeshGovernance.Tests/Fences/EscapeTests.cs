using MeshGovernance.Scripting.Fences;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Fences;

/// <summary>
/// Every attempt of <c>tests/cases/escape</c> is stopped, by the fence that the first line of its <c>expected</c> names; the rest is what is said. What an earlier
/// fence stops, that of the assembly must stop alone, unless <c>assembly-cannot-tell</c> says why it cannot.
/// </summary>
[Slow("compiles hundreds of scripts")]
public sealed class EscapeTests
{
    private const string Expected = "expected";
    private const string Or = " or ";
    private const string CannotTell = "assembly-cannot-tell";
    private const string AgainstTheCompiler = "compiler-";

    private static readonly ScriptCases Cases = new("escape");

    public static TheoryData<string> Names => [.. Cases.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_stopped(string name)
    {
        var file = Path.Combine(Cases.Folder, name, Expected);
        var fences = File.ReadLines(file).First();
        var outcome = Cases.OutcomeOf(name);

        // What an answer is made into is seen in the answer itself.
        var first = Assert.Single(outcome.Take(1));
        if (IsOvertaken(fences, first))
            return;
        Assert.True(fences.Split(Or).Any(fence => first.StartsWith(fence == "answers" ? "" : fence + " ", StringComparison.Ordinal)), $"Not stopped by {fences}, but: {first}");

        // Which of two fences is the first may depend on the machine; what each of them says is seen elsewhere.
        string[] said = [fences, .. fences.Contains(Or, StringComparison.Ordinal) ? [] : outcome, .. Alone(name, fences)];
        if (Acceptance.IsWanted)
            File.WriteAllLines(file, said);
        else
            Assert.Equal(File.ReadAllLines(file), said);
    }

    /// <summary>
    /// On a machine that is slow for a moment some scripts come to the end of their time before they have taken all memory, and to that of their memory
    /// before that of the stack, which the runtime tells of at length: no more than some.
    /// </summary>
    [Fact]
    public void Memory_and_stack_have_fences_of_their_own()
    {
        var meant = Cases.Names.Select(name => (Fence: File.ReadLines(Path.Combine(Cases.Folder, name, Expected)).First(), First: Cases.OutcomeOf(name)[0])).Where(one => one.Fence is "memory" or "stack").ToList();
        Assert.InRange(meant.Count(one => IsOvertaken(one.Fence, one.First)), 0, meant.Count / 5);
    }

    private static bool IsOvertaken(string fence, string first) => fence switch
    {
        "memory" => first.StartsWith("time ", StringComparison.Ordinal),
        "stack" => first.StartsWith("time ", StringComparison.Ordinal) || first.StartsWith("memory ", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>What the fence of the assembly says of a script that no other fence has seen.</summary>
    private static string[] Alone(string name, string fence)
    {
        // What would be compiled for ever, or take the compiler down, is not compiled.
        if (name.StartsWith(AgainstTheCompiler, StringComparison.Ordinal) || fence is not ("compile" or "syntax" or "members"))
            return [];
        var refusals = Unfenced.Compile(Cases.Source(name)) is { } assembly ? AssemblyFence.Refusals(assembly) : null;
        var reason = Path.Combine(Cases.Folder, name, CannotTell);
        Assert.Equal(refusals is { Count: 0 }, File.Exists(reason));
        return refusals switch
        {
            null => ["alone: does not compile"],
            [] => ["alone: " + File.ReadAllText(reason).TrimEnd()],
            _ => [.. refusals.Select(refusal => "alone: " + refusal.Message).Distinct()],
        };
    }
}
