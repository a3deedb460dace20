using System.CommandLine;
using MeshGovernance.Cli.Options;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh site</c>: the static catalog.</summary>
internal static class SiteCommand
{
    internal static Command Create()
    {
        var command = new Command("site", "Makes the static catalog, in which everyone browses the mesh.")
        {
            SiteBuildCommand.Create(),
            SiteServeCommand.Create(),
            SiteDiffCommand.Create(),
        };
        Help.AddExamples(command, "mesh site serve", "mesh site build", "mesh site build --out public --base-url https://mesh.example.org/");
        return command;
    }
}
