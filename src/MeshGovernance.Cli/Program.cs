using MeshGovernance.Cli;

return CommandLine.Run(args);
