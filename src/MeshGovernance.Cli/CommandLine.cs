using System.CommandLine;
using System.CommandLine.Parsing;
using MeshGovernance.Core;
using MeshGovernance.Git;
using MeshGovernance.Sandbox;

namespace MeshGovernance.Cli;

/// <summary>The verbs of <c>mesh</c>, and the one place where an exit code is made: 0 passed, 1 blocking findings, 2 could not judge.</summary>
internal static class CommandLine
{
    internal const int CouldNotJudge = 2;

    internal static int Run(string[] args)
    {
        var root = new RootCommand("Judges a data mesh by its own policies. The mesh, its policies and their decisions live in one git repository.")
        {
            CheckCommand.Create(),
        };
        Help.AddExamples(root, "mesh check", "mesh check --help");

        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            Terminal.Error(Complaint(parsed), $"See '{Verb(parsed)} --help'.");
            return CouldNotJudge;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UserException error)
        {
            Terminal.Error(error.Message, error.Hint);
        }
        catch (GitException error)
        {
            Terminal.Error(error.Message, error.Hint);
        }
        catch (WorkerException error)
        {
            Terminal.Error(error.Message, "Nothing was judged. If this happens again, please report it.");
        }
        catch (Exception error) when (Environment.GetEnvironmentVariable("MESH_DEBUG") is null)
        {
            Terminal.Error($"This is a fault of mesh itself: {PlainText.Line(error.Message)}", "Please report it, with what MESH_DEBUG=1 adds.");
        }

        return CouldNotJudge;
    }

    /// <summary>What cannot be understood, told by the word that cannot: more helpful than what is missing because of it.</summary>
    private static string Complaint(ParseResult parsed)
    {
        var wrongValue = parsed.Errors.FirstOrDefault(error => error.SymbolResult is ArgumentResult or OptionResult);
        if (wrongValue is not null || parsed.UnmatchedTokens is not [var word, ..])
            return PlainText.Line((wrongValue ?? parsed.Errors[0]).Message);
        var command = parsed.CommandResult.Command;
        var known = word.StartsWith('-') ? command.Options.Select(option => option.Name) : command.Subcommands.Select(verb => verb.Name);
        return $"'{word}' is nothing that '{Verb(parsed)}' knows." + (Spelling.Nearest(word, known) is { } near ? $" Did you mean '{near}'?" : "");
    }

    private static string Verb(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "mesh" : $"mesh {parsed.CommandResult.Command.Name}";
}
