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
            CodeOwnersCommand.Create(),
            DoctorCommand.Create(),
            DiffCommand.Create(),
            ExplainCommand.Create(),
            FixCommand.Create(),
            InitCommand.Create(),
            NewCommand.Create(),
            PolicyCommand.Create(),
            SchemaCommand.Create(),
            SiteCommand.Create(),
            WaiverCommand.Create(),
            WhatIfCommand.Create(),
        };
        Help.AddExamples(root, "mesh init shop", "mesh check", "mesh check --help");

        // A login such as @jane is no file to read more arguments from.
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Usage.FaultOf(parsed) is { } fault)
        {
            Terminal.Error(fault, $"See '{Verb(parsed)} --help'.");
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

    private static string Verb(ParseResult parsed)
    {
        var words = new Stack<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
            words.Push(command.Command.Name);
        return string.Join(' ', words.Prepend("mesh"));
    }
}
