using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Sites;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh site build</c>: writes the static catalog of the mesh as it is judged on a day.</summary>
internal static class SiteBuildCommand
{
    private const int LinksShown = 20;

    internal static Command Create()
    {
        var path = CommonOptions.Path();
        var @out = new Option<string?>("--out") { Description = "The folder to write into (default: _site in the folder of the mesh).", HelpName = "DIR" };
        var baseUrl = new Option<string?>("--base-url") { Description = "Where the catalog will be published (default: catalog.url of mesh.yaml).", HelpName = "URL" };
        var asOf = CommonOptions.AsOf();
        var commit = new Option<string?>("--commit") { Description = "Show a commit instead of the files on the disk.", HelpName = "REF" };
        var evidence = CommonOptions.Evidence();
        var command = new Command("build", "Writes the static catalog. Exit code 0: written; 1: a link within it leads nowhere; 2: it could not be made.")
        {
            path, @out, baseUrl, asOf, commit, evidence,
        };
        baseUrl.Validators.Add(result =>
        {
            if (result.Tokens is [var address] && !SiteSource.IsAddress(address.Value))
                result.AddError($"'{address.Value}' is no address of a site: write it as https://mesh.example.org/");
        });
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(path), parsed.GetValue(@out), new SiteRequest(CommonOptions.Day(parsed, asOf), parsed.GetValue(commit), parsed.GetValue(baseUrl)), parsed.GetValue(evidence)));
        Help.AddExamples(
            command,
            "mesh site build                                              into _site",
            "mesh site build --out public --base-url https://mesh.example.org/",
            "mesh site build --commit main --as-of 2027-01-15             main as it will be judged on that day");
        return command;
    }

    private static int Run(string path, string? @out, SiteRequest request, string? evidence)
    {
        using var open = Workspace.At(path);
        open.Know(evidence, request.AsOf, DataStandings.Runs);
        var progress = new Progress();
        var built = BuiltSite.Of(open, request, @out, progress);
        progress.Clear();

        var shown = PlainText.Line(Path.GetRelativePath(".", built.Folder));
        foreach (var fault in built.Faults)
            Terminal.Error($"{PlainText.Line(fault.File)} could not be made. {fault.Message}");
        foreach (var link in built.DeadLinks.Take(LinksShown))
            Terminal.Error($"{link.Page} links to '{PlainText.Line(link.Link)}', which is not part of the site.");
        if (built.DeadLinks.Count > 0)
            Terminal.Error($"The catalog in {shown} has dead links: {built.DeadLinks.Count}.", "Fix them where they are written, and build again.");
        if (built.Faults.Count > 0)
            return (int)Outcome.Error;
        if (built.DeadLinks.Count > 0)
            return (int)Outcome.Failed;

        if (built.Unreadable.Count > 0)
            Console.Out.WriteLine($"{string.Join(", ", built.Unreadable)} cannot be read: 'mesh check' says why, and so {(built.Unreadable is [['1', ' ', ..]] ? "does its page" : "do their pages")}.");
        Console.Out.WriteLine($"Wrote {built.Written.Pages} pages into {shown}: {built.Written.Changed} of {built.Written.Files} files are new or changed. To look at them: mesh site serve");
        return 0;
    }
}
