using System.CommandLine;
using System.CommandLine.Invocation;
using MeshGovernance.Engine;

namespace MeshGovernance.Cli.Options;

/// <summary>Says which <c>mesh</c> it is, by its commit too: whoever reports a fault is asked for both.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ToolVersion.Running);
        return 0;
    }
}
