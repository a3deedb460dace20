using System.CommandLine;
using System.CommandLine.Parsing;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Cli.Verbs;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Cli;

/// <summary>The verbs of <c>mesh</c>, and the one place where an exit code is made: 0 passed, 1 blocking findings, 2 could not judge.</summary>
internal static class CommandLine
{
    private static readonly (string Name, Func<Command> Create)[] Verbs =
    [
        ("access", AccessCommand.Create),
        ("adopt", AdoptCommand.Create),
        ("audit", AuditCommand.Create),
        ("check", CheckCommand.Create),
        ("codeowners", CodeOwnersCommand.Create),
        ("data", DataCommand.Create),
        ("diff", DiffCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("explain", ExplainCommand.Create),
        ("export", ExportCommand.Create),
        ("fix", FixCommand.Create),
        ("import", ImportCommand.Create),
        ("init", InitCommand.Create),
        ("new", NewCommand.Create),
        ("policy", PolicyCommand.Create),
        ("publish", PublishCommand.Create),
        ("schema", () => SchemaCommand.Create(DescriptorKinds.All)),
        ("site", SiteCommand.Create),
        ("waiver", WaiverCommand.Create),
        ("whatif", WhatIfCommand.Create),
    ];

    internal static int Run(string[] args)
    {
        try
        {
            Surroundings.Check();
            return Invoke(args);
        }
        catch (Exception error) when (Failure.IsSaid(error))
        {
            Failure.Say(error);
            return (int)Outcome.Error;
        }
    }

    /// <summary>The tree that reads a command line: with the verb that it names, or with all of them.</summary>
    internal static RootCommand Root(string[] args)
    {
        var root = new RootCommand("Judges a data mesh by its own policies. The mesh, its policies and their decisions live in one git repository.");
        foreach (var create in VerbsFor(args))
            root.Add(create());
        Help.AddExamples(root, "mesh init shop", "mesh check", "mesh check --help");
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return root;
    }

    private static int Invoke(string[] args)
    {
        // A login such as @jane is no file to read more arguments from.
        var parsed = Root(args).Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Usage.FaultOf(parsed) is { } fault)
        {
            Terminal.Error(fault, $"See '{Verb(parsed)} --help'.");
            return (int)Outcome.Error;
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    /// <summary>The verb that is named, or all of them: each costs a small check time that is felt.</summary>
    private static IEnumerable<Func<Command>> VerbsFor(string[] args)
    {
        var named = Array.FindIndex(Verbs, verb => args.Length > 0 && verb.Name == args[0]);
        return named < 0 ? Verbs.Select(verb => verb.Create) : [Verbs[named].Create];
    }

    private static string Verb(ParseResult parsed)
    {
        var words = new Stack<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
            words.Push(command.Command.Name);
        return string.Join(' ', words.Prepend("mesh"));
    }
}
