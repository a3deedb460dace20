using System.Diagnostics;
using System.Globalization;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Disk;
using MeshGovernance.Engine;

namespace MeshGovernance.Cli.Terminals;

/// <summary><c>mesh check --watch</c>: judges again whenever a file changes, for an author who looks at the terminal beside the editor.</summary>
internal static class Watch
{
    /// <summary>Judges until Ctrl+C ends it.</summary>
    /// <param name="open">The mesh.</param>
    /// <param name="judge">Judges the files on the disk and says what came of it.</param>
    internal static int Run(Workspace open, Func<int> judge)
    {
        using var end = new CancellationTokenSource();
        ConsoleCancelEventHandler stop = (_, pressed) =>
        {
            pressed.Cancel = true;
            end.Cancel();
        };
        Console.CancelKeyPress += stop;
        using var changes = new FileChanges(open.Folder);
        int outcome;
        do
        {
            Terminal.Clear();
            outcome = Once(judge);
            open.StandBy();
        }
        while (changes.Wait(end.Token));
        Console.CancelKeyPress -= stop;
        return outcome;
    }

    private static int Once(Func<int> judge)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = (int)Outcome.Error;
        try
        {
            outcome = judge();
        }
        catch (Exception error) when (Failure.IsSaid(error))
        {
            // The next change may fix it.
            Failure.Say(error);
        }

        var time = string.Create(CultureInfo.InvariantCulture, $"Judged in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms. ");
        Terminal.Write([new StyledLine(new StyledText(time + "Watching for changes; Ctrl+C ends.", TextStyle.Muted))]);
        return outcome;
    }
}
