using System.CommandLine;
using MeshGovernance.Cli;

return CommandLine.Run(args);
