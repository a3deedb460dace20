using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Worker;

/// <summary>
/// How much a policy may say of one element. What is beyond goes wrong while the unit is announced, so that nobody else is blamed for it;
/// the engine refuses it as well.
/// </summary>
internal static class Bounds
{
    private const int LongestText = 10_000;
    private const int MostText = 1_000_000;

    /// <summary>The violations as they are told.</summary>
    /// <exception cref="AnswersException">They are too many, or too much.</exception>
    internal static IReadOnlyList<WireViolation> Hold(IReadOnlyList<Violation> violations)
    {
        if (violations.Count > WireViolation.MostPerUnit)
            throw new AnswersException($"It found {violations.Count} violations at once; more than {WireViolation.MostPerUnit} nobody reads.");
        var told = violations.Select(WireViolation.Of).Select(violation => violation with { Message = Cut(violation.Message), Key = Cut(violation.Key) }).ToList();
        if (told.Max(violation => violation.Missing.Count) is var fields and > WireViolation.MostParts)
            throw new AnswersException($"It points at a field {fields} levels below what there is; more than {WireViolation.MostParts} nobody nests.");
        if (told.Max(violation => violation.Edits.Count) is var edits and > WireViolation.MostParts)
            throw new AnswersException($"Its fix makes {edits} edits at once, more than the {WireViolation.MostParts} nobody checks.");
        if (told.SelectMany(Texts).Max(text => text.Length) is var longest and > LongestText)
            throw new AnswersException($"It says a text of {longest} characters; more than {LongestText} nobody reads.");
        return told.SelectMany(Texts).Sum(text => text.Length) is var length and > MostText
            ? throw new AnswersException($"It says {length} characters at once; more than {MostText} nobody reads.")
            : told;
    }

    internal static string Cut(string? text) =>
        text is null ? "" : text.Length <= WireViolation.LongestMessage ? text : text[..(WireViolation.LongestMessage - 1)] + "…";

    private static IEnumerable<string> Texts(WireViolation violation) =>
        [.. violation.Missing, violation.Message, violation.Key, .. violation.Edits.SelectMany(edit => new[] { edit.Field, edit.Value })];
}

/// <summary>A policy said more than it may.</summary>
internal sealed class AnswersException(string message) : Exception(message);
