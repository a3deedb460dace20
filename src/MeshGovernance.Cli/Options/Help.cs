using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MeshGovernance.Cli.Options;

/// <summary>Adds examples to the end of a verb's help: most people copy one.</summary>
internal static class Help
{
    internal static void AddExamples(Command command, params string[] examples)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
            command.Options.Add(option = new HelpOption());
        option.Action = new WithExamples((SynchronousCommandLineAction)option.Action!, examples);
    }

    private sealed class WithExamples(SynchronousCommandLineAction help, string[] examples) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
                output.WriteLine("  " + example);
            return 0;
        }
    }
}
