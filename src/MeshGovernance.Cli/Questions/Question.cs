using System.CommandLine;
using MeshGovernance.Core.Kinds.Meshes;

namespace MeshGovernance.Cli.Questions;

/// <summary>Something that a person has to say: as an option, or when asked. The words are the help of the one and the question of the other.</summary>
/// <param name="name">The option.</param>
/// <param name="form">What its value looks like.</param>
/// <param name="words">What is asked for.</param>
/// <param name="faultOf">What is wrong with an answer; null where nothing is.</param>
internal sealed class Question(string name, string form, string words, Func<string, string?> faultOf)
{
    internal Option<string?> Option { get; } = new(name) { Description = words, HelpName = form };

    internal string Words => words;

    internal string? FaultOf(string answer) => faultOf(answer);

    /// <summary>A sentence or two.</summary>
    internal static Question Text(string name, string words) =>
        new(name, "TEXT", words, answer => string.IsNullOrWhiteSpace(answer) ? "A few words are needed." : null);

    /// <summary>One of a few words.</summary>
    internal static Choice OneOf(string name, string words, IReadOnlyList<string> choices) => new(
        new Question(name, string.Join('|', choices), words, answer => choices.Contains(answer) ? null : $"'{answer}' is none of {string.Join(", ", choices)}."), choices);

    /// <summary>A user name or an e-mail address.</summary>
    internal static Question Username(string name, string words) =>
        new(name, "USERNAME", words, answer => answer.Length == 0 || answer.Any(char.IsWhiteSpace) ? "A user name or an e-mail address is needed, without spaces." : null);

    /// <summary>An e-mail address.</summary>
    internal static Question Email(string name, string words) => new(
        name, "EMAIL", words, answer => answer.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !answer.Any(char.IsWhiteSpace) ? null : "An e-mail address is needed, such as jane@example.org.");

    /// <summary>An address that people can open.</summary>
    internal static Question Address(string name, string words) => new(
        name,
        "URL",
        words,
        answer => (answer.StartsWith("https://", StringComparison.Ordinal) || answer.StartsWith("mailto:", StringComparison.Ordinal)) && !answer.Any(char.IsWhiteSpace) && answer.Length > 8
            ? null
            : "An address is needed that starts with https:// or mailto:, without spaces.");

    /// <summary>A login on GitHub.</summary>
    internal static Question Login(string name, string words) => new(
        name,
        "LOGIN",
        words,
        answer => answer.Length > 0 && answer[0] is not ('-' or '_') && answer.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? null
            : "A login is letters, digits and dashes, without '@'.");

    /// <summary>A member of the guild: an e-mail address and a login.</summary>
    internal static Question Seat(string name, string words) => new(
        name,
        "EMAIL=LOGIN",
        words,
        answer => answer.Split('=') is [var address, var login] ? Email(name, words).FaultOf(address) ?? Login(name, words).FaultOf(login) : "An e-mail address and a login are needed, such as jane@example.org=jane.");

    /// <summary>A release or a commit of this tool.</summary>
    internal static Question Tool(string name, string words) => new(name, "URL@VERSION", words, ToolSource.FaultOf);

    internal sealed record Choice(Question Question, IReadOnlyList<string> Choices);
}
