using System.Collections.Concurrent;
using MeshGovernance.Core;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Scripting.Fences;

namespace MeshGovernance.Scripting.Apart;

/// <summary>
/// Compiles policies beside mesh. A process that ends over its work was working on one script or on a few: each of these is tried once more on its own, so that
/// the one that is too much costs itself and nobody else. What an answer says is looked at as if a stranger had said it.
/// </summary>
/// <param name="start">Starts a process.</param>
internal sealed class IsolatedCompiler(Func<ICompilerProcess> start)
{
    /// <summary>Honest policies need a tenth of it.</summary>
    private const long EnoughMemory = 1L << 30;

    private const string Broken = "The compiler breaks down over it, or needs more memory for it than there is: write it in a simpler way.";

    /// <summary>A process that ends before it begins with anything fails for no script's sake.</summary>
    private const int MostIdleDeaths = 3;

    private readonly ConcurrentBag<Task<ICompilerProcess>> starting = [];
    private readonly ConcurrentBag<ICompilerProcess> warm = [];

    /// <param name="patience">How long one script may take.</param>
    internal IsolatedCompiler(TimeSpan patience)
        : this(() => new CompilerProcess(patience, EnoughMemory))
    {
    }

    /// <summary>Has a process started for what will be asked for. It lives as long as mesh, if nothing happens to it: the second time it is warm.</summary>
    internal void StandBy()
    {
        if (warm.IsEmpty && starting.IsEmpty)
            starting.Add(Start());
    }

    /// <summary>Compiles policies, each on its own; the results are in the order of the sources.</summary>
    /// <param name="sources">The policies.</param>
    /// <param name="atOnce">How many may be in work at once; asked again and again. Null for as many as there are cores.</param>
    internal CompiledPolicy[] Compile(IReadOnlyList<PolicySource> sources, Func<int>? atOnce = null)
    {
        var results = new CompiledPolicy?[sources.Count];
        var questions = new CompileQuestion?[sources.Count];
        for (var i = 0; i < results.Length; i++)
            if ((results[i] = Unasked(sources[i], out var scope)) is null)
                questions[i] = CompileQuestion.Of(sources[i], scope);

        var idleDeaths = 0;
        while (Enumerable.Range(0, results.Length).Where(index => results[index] is null).ToArray() is { Length: > 0 } left)
        {
            var suspects = Try(left, atOnce ?? (() => Environment.ProcessorCount));
            if (suspects is [] && ++idleDeaths == MostIdleDeaths)
                throw new UserException("The compiler ends before it begins.", "Is there enough memory? Each check needs some hundred megabytes.");
            foreach (var suspect in suspects ?? [])
                if (results[suspect] is null && Try([suspect], () => 1) is [_])
                    results[suspect] = Unparsed(sources[suspect], new CompileError(ScriptFence.Compile, 1, 1, 1, 1, Broken));
        }

        return results!;

        // Those at which the process may have ended; null where it is of more use.
        int[]? Try(int[] indexes, Func<int> lanes)
        {
            var begun = Ask([.. indexes.Select(index => questions[index]!)], lanes, (index, answer) => results[indexes[index]] = Judged(sources[indexes[index]], answer));
            return begun is null ? null : [.. begun.Select(index => indexes[index])];
        }
    }

    /// <summary>Where a script that compiles takes a field for granted that may be missing, for its author; nothing where the process ends over it.</summary>
    internal IReadOnlyList<CompileError> WarningsOf(PolicySource source)
    {
        IReadOnlyList<CompileError> warnings = [];
        if (Unasked(source, out var scope) is null)
            Ask([CompileQuestion.Of(source, scope) with { IsOfAuthor = true }], () => 1, (_, answer) => warnings = answer.Warnings);
        return warnings;
    }

    private IReadOnlyList<int>? Ask(IReadOnlyList<CompileQuestion> questions, Func<int> lanes, Action<int, CompileAnswer> told)
    {
        var process = Take();
        var begun = process.Compile(questions, lanes, told);
        if (begun is null)
            warm.Add(process);
        else
            process.Dispose();
        return begun;
    }

    private ICompilerProcess Take()
    {
        try
        {
            return warm.TryTake(out var process) ? process : (starting.TryTake(out var waiting) ? waiting : Start()).GetAwaiter().GetResult();
        }
        catch (IOException error)
        {
            throw new UserException($"The compiler could not be started: {PlainText.Line(error.Message)}");
        }
    }

    private Task<ICompilerProcess> Start() => Task.Run(start);

    /// <summary>What needs no compiler to be refused.</summary>
    private static CompiledPolicy? Unasked(PolicySource source, out ScopeKind scope)
    {
        scope = default;
        if (Targets.Read(source.Policy.Scope) is not { } known)
            return Unparsed(source, new CompileError(ScriptFence.Compile, 1, 1, 1, 1, "Its policy.yaml names no scope that there is, so nothing says what it judges."));
        scope = known;
        if (SizeFence.Refusal(source.Script) is not var (position, tooMuch))
            return null;
        var (line, column) = PlaceOf(source.Script, position);
        return Unparsed(source, new CompileError(ScriptFence.Syntax, line, column, line, column + 1, tooMuch));
    }

    private static CompiledPolicy Judged(PolicySource source, CompileAnswer answer)
    {
        var policy = Digested(source, answer.Tokens);
        if (answer.Errors.Count > 0)
            return policy with { Errors = answer.Errors };
        return AssemblyFence.Refusals(answer.Assembly) is [var refusal, ..]
            ? policy with { Errors = [new CompileError(ScriptFence.Assembly, 1, 1, 1, 1, refusal.Message)] }
            : policy with { Assembly = answer.Assembly, Symbols = answer.Symbols, IsBeyondProduct = Reach.IsBeyondProduct(answer.Assembly) };
    }

    /// <summary>A script that was not read to its end: its digest is that of the whole text.</summary>
    private static CompiledPolicy Unparsed(PolicySource source, CompileError error) => Digested(source, [source.Script]) with { Errors = [error] };

    private static CompiledPolicy Digested(PolicySource source, IReadOnlyList<string> tokens) =>
        new([], [], PolicyDigest.Of(source, tokens), []) { Earlier = EarlierDigest.Of(source, tokens) };

    private static (int Line, int Column) PlaceOf(string script, int position)
    {
        var before = script.AsSpan(0, position);
        return (before.Count('\n') + 1, position - before.LastIndexOf('\n'));
    }
}
