using System.Diagnostics;
using System.Text.RegularExpressions;
using MeshGovernance.Core;
using MeshGovernance.Core.Reports;
using MeshGovernance.Git;

namespace MeshGovernance.Fuzz.Running;

/// <summary>Something that mesh itself is to blame for.</summary>
/// <param name="Verb">The verb that shows it.</param>
/// <param name="Sign">By what it is known again: the kind of fault and where it comes from.</param>
/// <param name="Details">All that is known.</param>
internal sealed partial record Fault(string Verb, string Sign, string Details)
{
    /// <summary>Says whether the end of a verb in this process is a fault; null for what may happen.</summary>
    internal static Fault? Of(Verb verb, Exception thrown) => thrown is UserException or GitException ? null : new(verb.Name, SignOf(thrown), thrown.ToString());

    /// <summary>Says whether an answer is one that nobody should get.</summary>
    internal static Fault? Of(Verb verb, Answer answer) => answer switch
    {
        { Exit: not (0 or 1 or 2) } => new(verb.Name, $"exit {answer.Exit}", answer.Text),
        _ when Net.Match(answer.Text) is { Success: true } net => new(verb.Name, net.Value, Around(answer.Text, net.Index)),
        _ when Stack.Match(answer.Text) is { Success: true } stack => new(verb.Name, $"stack trace {stack.Value}", Around(answer.Text, stack.Index)),
        { Report: { Outcome: Outcome.Passed, Findings.Count: 0 } report } when report.Policies.Sum(policy => policy.Judged) == 0 => new(verb.Name, "passed with nothing judged", answer.Text),
        { Report: { } report } when report.Problems.FirstOrDefault(problem => problem.Fence == "answers") is { } nonsense => new(verb.Name, "nonsense of the worker", nonsense.Message),
        _ => null,
    };

    /// <summary>The kind of the exception, and the first place of mesh on its way.</summary>
    private static string SignOf(Exception thrown)
    {
        var inner = thrown is AggregateException { InnerException: { } first } ? first : thrown;
        var frame = new StackTrace(inner).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault(method => method?.DeclaringType?.FullName?.StartsWith("MeshGovernance.", StringComparison.Ordinal) is true);
        return $"{inner.GetType().Name} in {frame?.DeclaringType?.FullName}.{frame?.Name}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 500)..Math.Min(text.Length, at + 1_500)];

    /// <summary>What mesh says where its own net caught a fault.</summary>
    [GeneratedRegex("fault of mesh itself[^\"\n]{0,200}", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Net { get; }

    [GeneratedRegex(@"^   at [\w.<>`]+\(|Unhandled exception", RegexOptions.Multiline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Stack { get; }
}
