using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MeshGovernance.Scripting.Mutants;

/// <summary>Changes a script in one place after the other and compiles what comes of it. What does not compile is no mutant.</summary>
public sealed class ScriptMutator : IPolicyMutator
{
    private const string Excuse = "// No case can tell";

    public IReadOnlyList<Mutant> MutantsOf(PolicySource policy)
    {
        var text = SourceText.From(policy.Script);
        var mutations = Mutations.Of(CSharpSyntaxTree.ParseText(text, ScriptCompiler.ParseOptions).GetCompilationUnitRoot())
            .DistinctBy(mutation => mutation.Apply(policy.Script))
            .OrderBy(mutation => mutation.Span.Start)
            .ToArray();
        var compiled = CachedPolicyCompiler.Shared.Compile([.. mutations.Select(mutation => policy with { Script = mutation.Apply(policy.Script) })]);
        return [.. mutations.Zip(compiled, (mutation, made) => Mutant(text, mutation, made)).Where(mutant => mutant.Compiled.Errors.Count == 0)];
    }

    private static Mutant Mutant(SourceText text, Mutation mutation, CompiledPolicy compiled)
    {
        var lines = text.Lines;
        var first = lines.GetLineFromPosition(mutation.Span.Start);
        var last = lines.GetLineFromPosition(mutation.Span.End);
        var before = text.ToString(TextSpan.FromBounds(first.Start, mutation.Span.Start));
        var after = text.ToString(TextSpan.FromBounds(mutation.Span.End, last.End));
        return new Mutant(
            first.LineNumber + 1,
            mutation.What,
            OneLine(before + text.ToString(mutation.Span) + after),
            OneLine(before + mutation.Text + after),
            compiled,
            IsExcused(first.ToString()) || (first.LineNumber > 0 && lines[first.LineNumber - 1].ToString().Trim() is var above && above.StartsWith("//", StringComparison.Ordinal) && IsExcused(above)));
    }

    /// <summary>A comment on the line or above it may say that its mutants do what the script does.</summary>
    private static bool IsExcused(string line) => line.Contains(Excuse, StringComparison.OrdinalIgnoreCase);

    private static string OneLine(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
