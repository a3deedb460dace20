using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using MeshGovernance.Catalog;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Disk;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Sites;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh site serve</c>: shows the catalog in a browser on this machine, and shows it anew whenever a file changes.</summary>
internal static class SiteServeCommand
{
    private const int UsualPort = 8080;
    private const int BrokenShown = 8;

    internal static Command Create()
    {
        var path = CommonOptions.Path();
        var port = new Option<int?>("--port") { Description = $"The port to serve on (default: {UsualPort}, or the next that is free).", HelpName = "N" };
        var asOf = CommonOptions.AsOf();
        var evidence = CommonOptions.Evidence();
        var command = new Command("serve", "Shows the catalog in a browser on this machine, and again whenever a file changes, until Ctrl+C. Writes no files.") { path, port, asOf, evidence };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var text] && !(int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ushort.MaxValue))
                result.AddError($"'{text.Value}' is no port: write a number from 1 to 65535.");
        });
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), parsed.GetValue(port), CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence)));
        Help.AddExamples(command, "mesh site serve                       the mesh around this folder", "mesh site serve path/to/mesh --port 9000");
        return command;
    }

    private static int Run(string path, int? port, DateOnly asOf, string? evidence)
    {
        var assets = SiteSource.Assets();
        using var open = Workspace.At(path);
        using var end = new CancellationTokenSource();
        using var changes = new FileChanges(open.Folder);
        using var server = port is { } number ? SiteServer.On(number) : SiteServer.OnFree(UsualPort);
        server.Failed = message => Terminal.Error(message, "Please report it.");
        ConsoleCancelEventHandler stop = (_, pressed) =>
        {
            pressed.Cancel = true;
            end.Cancel();
        };
        Console.CancelKeyPress += stop;
        Console.Out.WriteLine($"The catalog is at {server.Address} (Ctrl+C ends).");
        do
        {
            Show(open, assets, asOf, evidence, server);
            open.StandBy();
        }
        while (changes.Wait(end.Token));
        Console.CancelKeyPress -= stop;
        return 0;
    }

    private static void Show(Workspace open, Assets assets, DateOnly asOf, string? evidence, SiteServer server)
    {
        var started = Stopwatch.GetTimestamp();
        var progress = new Progress();
        IReadOnlyList<string> broken;
        try
        {
            open.Know(evidence, asOf, DataStandings.Runs);
            var catalog = SiteSource.Catalog(open, new SiteRequest(asOf) { IsServed = true }, progress);
            broken = [.. catalog.Breaks.Take(BrokenShown).Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Range.Start.Line} {finding.Message}"))];
            server.Show(Site.Files(catalog, assets), broken);
        }
        catch (Exception error) when (Failure.IsSaid(error))
        {
            // The next change may fix it; until then the browser shows what was.
            progress.Clear();
            Failure.Say(error);
            return;
        }

        progress.Clear();
        foreach (var line in broken)
            Terminal.Error(PlainText.Line(line));
        var time = string.Create(CultureInfo.InvariantCulture, $"Made in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms.");
        Terminal.Write([new StyledLine(new StyledText(time, TextStyle.Muted))]);
    }
}
