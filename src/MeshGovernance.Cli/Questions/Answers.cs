using System.CommandLine;
using MeshGovernance.Core;
using Spectre.Console;

namespace MeshGovernance.Cli.Questions;

/// <summary>
/// What was said to a verb: by options, else when asked on a terminal. Without a terminal everything that is missing is told at once,
/// and until <see cref="Complete"/> has been called an answer may be empty.
/// </summary>
internal sealed class Answers(ParseResult parsed)
{
    private readonly List<string> missing = [];

    /// <summary>Whether a person is there to be asked.</summary>
    internal static bool CanAsk => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>What has to be known.</summary>
    internal string Required(Question question) => Given(question) ?? (CanAsk ? Ask(Prompt(question)) : Missing(question));

    /// <summary>What has to be known, with a suggestion that a person is asked about.</summary>
    internal string Suggested(Question question, string suggestion) =>
        Given(question) ?? (CanAsk ? Ask(Prompt(question).DefaultValue(suggestion)) : suggestion);

    /// <summary>The same where there may be no suggestion, and no script takes it unseen.</summary>
    internal string Proposed(Question question, string? proposal) =>
        Given(question) ?? (CanAsk && proposal is not null && question.FaultOf(proposal) is null ? Ask(Prompt(question).DefaultValue(proposal)) : Required(question));

    /// <summary>What may be left open.</summary>
    internal string? Optional(Question question)
    {
        if (Given(question) is { } given)
            return given;
        return CanAsk && Ask(Prompt(question, isOptional: true)) is { Length: > 0 } answer ? answer : null;
    }

    /// <summary>What an option says; nobody is asked.</summary>
    internal string? Given(Question question) => parsed.GetValue(question.Option) switch
    {
        null => null,
        var given when question.FaultOf(given.Trim()) is { } fault => throw new UserException($"{question.Option.Name}: {fault}", "Nothing was written."),
        var given => given.Trim(),
    };

    /// <summary>One of a few words.</summary>
    internal string Chosen(Question.Choice choice) => Given(choice.Question) ?? (CanAsk ? Choose(choice.Question.Words, choice.Choices) : Missing(choice.Question));

    /// <summary>The list vanishes when it is answered, so what was chosen is said again.</summary>
    internal static string Choose(string words, IReadOnlyList<string> choices)
    {
        var chosen = AnsiConsole.Prompt(new SelectionPrompt<string>().Title(Markup.Escape(words) + ":").UseConverter(Markup.Escape).AddChoices(choices));
        AnsiConsole.MarkupLineInterpolated($"{words}: [blue]{chosen}[/]");
        return chosen;
    }

    internal static string Ask(TextPrompt<string> prompt) => AnsiConsole.Prompt(prompt).Trim();

    internal static TextPrompt<string> Prompt(Question question, bool isOptional = false)
    {
        var prompt = new TextPrompt<string>($"{Markup.Escape(question.Words)}{(isOptional ? " [grey](Enter: leave open)[/]" : "")}")
            .Validate(answer => (isOptional && answer.Length == 0) || question.FaultOf(answer.Trim()) is not { } fault ? ValidationResult.Success() : ValidationResult.Error($"[red]{Markup.Escape(fault)}[/]"));
        return isOptional ? prompt.AllowEmpty() : prompt;
    }

    /// <summary>Notes that an option is missing which is no single answer.</summary>
    internal void Lacks(string option) => missing.Add(option);

    /// <summary>Everything has been said.</summary>
    /// <exception cref="UserException">Something is missing, and nobody can be asked.</exception>
    internal void Complete()
    {
        if (missing.Count > 0)
            throw new UserException(
                $"Not all is said: {string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing. Nothing was written.", "Give the options, or run the command on a terminal to be asked.");
    }

    private string Missing(Question question)
    {
        missing.Add($"{question.Option.Name} {question.Option.HelpName}");
        return "";
    }
}
