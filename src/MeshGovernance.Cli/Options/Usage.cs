using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Cli.Options;

/// <summary>Says what is wrong with a command line, by the word that is wrong.</summary>
internal static class Usage
{
    /// <summary>The first fault; null where there is none.</summary>
    internal static string? FaultOf(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.CommandResult.Children.OfType<OptionResult>().Any(result => result.Option is HelpOption))
            return null;
        var words = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Concat(parsed.UnmatchedTokens);

        // The parser takes an option that it does not know for an argument, and complains of the words behind it.
        if (!parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash) && words.FirstOrDefault(word => word is ['-', _, ..]) is { } option)
            return $"There is no option '{option}'.{Spelling.Question(option.Split('=')[0], command.Options.SelectMany(known => known.Aliases.Append(known.Name)))}";
        if (parsed.Errors is not [var error, ..])
            return null;
        return parsed.UnmatchedTokens switch
        {
            _ when error.SymbolResult is OptionResult => OnOneLine(error.Message),
            [var verb, ..] when command is RootCommand => $"There is no command '{verb}'.{Spelling.Question(verb, command.Subcommands.Select(known => known.Name))}",
            [var word, ..] when command.Subcommands.Count > 0 => $"There is no 'mesh {command.Name} {word}'.{Spelling.Question(word, command.Subcommands.Select(known => known.Name))}",
            [var word, ..] => $"'{word}' is one argument too many.",
            [] when command is RootCommand => "Say what mesh shall do, such as 'mesh check'.",
            [] when command.Subcommands is [var known, ..] => $"Say what to do, such as 'mesh {command.Name} {known.Name}'.",
            _ => OnOneLine(error.Message),
        };
    }

    /// <summary>The library breaks some of its texts.</summary>
    private static string OnOneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
