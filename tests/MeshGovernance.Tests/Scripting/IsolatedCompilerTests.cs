using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Scripting;
using MeshGovernance.Scripting.Apart;
using MeshGovernance.Wire;
using Xunit;

namespace MeshGovernance.Tests.Scripting;

/// <summary>A script that takes the compiler down costs itself; and what a compiler answers is looked at before it is believed.</summary>
[Slow("starts the compiler")]
public sealed class IsolatedCompilerTests
{
    private const string Honest = "Violation(Mesh, \"Seen.\");";

    /// <summary>Each tuple holds the last one four times: sixty million parts at the end.</summary>
    private static readonly string Enormous = "var a0 = (1, 2);\n" + string.Concat(Enumerable.Range(1, 13).Select(index => $"var a{index} = (a{index - 1}, a{index - 1}, a{index - 1}, a{index - 1});\n"));

    /// <summary>Of two that were in work, one was too much: each is tried once more, and only that one is refused.</summary>
    [Fact]
    public void A_script_that_takes_the_compiler_down_costs_itself_alone()
    {
        var started = new List<Fragile>();
        var compiler = new IsolatedCompiler(() =>
        {
            started.Add(new Fragile());
            return started[^1];
        });

        var compiled = compiler.Compile([Source(Honest), Source(Enormous), Source(Honest + "\n"), Source("")], () => 2);

        Assert.Equal([0, 1, 0, 0], compiled.Select(policy => policy.Errors.Count(error => error.Message.StartsWith("The compiler breaks down over it", StringComparison.Ordinal))));
        Assert.Equal([2, 1], started.Take(started.Count - 1).Where(process => process.IsDisposed).Select(process => process.Begun).OrderDescending());
        Assert.False(started[^1].IsDisposed);
    }

    [Fact]
    public async Task One_that_is_killed_says_what_it_was_at()
    {
        using var process = new CompilerProcess(CachedPolicyCompiler.Enough, 1L << 30);
        var told = new List<int>();
        var killing = Task.CompletedTask;

        var begun = process.Compile([Question(Honest), Question(Enormous)], () => 1, (index, _) =>
        {
            told.Add(index);
            killing = Task.Run(() => KillOnceAtWork(process));
        });

        Assert.Equal([0], told);
        Assert.Equal([1], begun);
        await killing;
    }

    /// <summary>What it computes after its first answer, it computes for the second script.</summary>
    private static void KillOnceAtWork(CompilerProcess process)
    {
        var used = process.Used;
        while (process.Used - used < TimeSpan.FromSeconds(0.3))
            Thread.Sleep(20);
        process.Kill();
    }

    [Fact]
    public void A_process_that_is_gone_is_replaced()
    {
        using var compiler = new CompilerProcess(CachedPolicyCompiler.Enough, 1L << 30);
        compiler.Kill();

        Assert.Equal([], compiler.Compile([Question(Honest)], () => 1, (_, _) => Assert.Fail("It is gone.")));
        Assert.Empty(CachedPolicyCompiler.Shared.Compile([Source(Honest)])[0].Errors);
    }

    [Fact]
    public void What_is_read_is_what_was_said()
    {
        var question = Read(writer => Question(Honest).Write(writer), CompileQuestion.Read);
        Assert.Equal((Honest, "p.csx", ScopeKind.Mesh, ("atLeast", ParameterType.Integer)), (question.Script, question.Path, question.Scope, Assert.Single(question.Parameters)));

        var answer = ScriptCompiler.Compile(question, TestContext.Current.CancellationToken);
        Assert.Equivalent(answer, Answer(answer));
    }

    public static TheoryData<string> Lies => ["tokens of another script", "an assembly and an error", "neither", "too many errors", "no fence", "a line below nothing"];

    [Theory]
    [MemberData(nameof(Lies))]
    public void No_compiler_says_so(string lie)
    {
        var error = new CompileError(ScriptFence.Compile, 1, 1, 1, 1, "No.");
        var answer = lie switch
        {
            "tokens of another script" => new CompileAnswer(["Seen", "Violation"], [], [], [error]),
            "an assembly and an error" => new CompileAnswer([], [1], [], [error]),
            "neither" => new CompileAnswer([], [], [], []),
            "too many errors" => new CompileAnswer([], [], [], [.. Enumerable.Repeat(error, CompileAnswer.MostErrors + 1)]),
            "no fence" => new CompileAnswer([], [], [], [error with { Fence = (ScriptFence)77 }]),
            _ => new CompileAnswer([], [], [], [error with { Line = -1 }]),
        };

        Assert.Throws<WireException>(() => Answer(answer));
    }

    private static CompileAnswer Answer(CompileAnswer answer) => Read(answer.Write, reader => CompileAnswer.Read(reader, Honest));

    private static T Read<T>(Action<WireWriter> write, Func<WireReader, T> read)
    {
        using var bytes = new MemoryStream();
        using (var writer = new WireWriter(bytes))
        {
            write(writer);
            writer.Flush();
            using var reader = new WireReader(new MemoryStream(bytes.ToArray()), 1 << 20);
            return read(reader);
        }
    }

    private static CompileQuestion Question(string script) => new(ScopeKind.Mesh, "p.csx", script, [("atLeast", ParameterType.Integer)]);

    private static PolicySource Source(string script)
    {
        var document = new Document(0, DocumentKind.Policy, ["", "privacy", "words", "1"], TestNodes.Yaml("scope: mesh\nenforcement: required\n"));
        return new PolicySource(new Policy(document, null, null), "policies/privacy/words/v1/", script, []);
    }

    /// <summary>A compiler in whose place nothing is compiled, and that ends where it would need more memory than there is.</summary>
    private sealed class Fragile : ICompilerProcess
    {
        internal int Begun { get; private set; }

        internal bool IsDisposed { get; private set; }

        public IReadOnlyList<int>? Compile(IReadOnlyList<CompileQuestion> batch, Func<int> atOnce, Action<int, CompileAnswer> told)
        {
            for (var i = 0; i < batch.Count; i += Begun)
            {
                Begun = Math.Min(atOnce(), batch.Count - i);
                if (batch.Skip(i).Take(Begun).Any(question => question.Script == Enormous))
                    return [.. Enumerable.Range(i, Begun)];
                for (var j = i; j < i + Begun; j++)
                    told(j, new CompileAnswer([], [], [], [new CompileError(ScriptFence.Compile, 1, 1, 1, 1, "Nobody compiles here.")]));
            }

            return null;
        }

        public void Dispose() => IsDisposed = true;
    }
}
