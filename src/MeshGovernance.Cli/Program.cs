using MeshGovernance.Cli;
using MeshGovernance.Scripting.Apart;

// Scripts are compiled in a process of their own, which is this program once more.
if (args is [CompilerProgram.Word, .. var told])
{
    await using var input = Console.OpenStandardInput();
    await using var output = Console.OpenStandardOutput();
    CompilerProgram.Run(told, input, output);
    return 0;
}

return CommandLine.Run(args);
