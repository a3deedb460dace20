using System.Text;
using MeshGovernance.Core.Text;
using Spectre.Console;

namespace MeshGovernance.Cli.Terminals;

/// <summary>What people see: colours where there is a terminal that shows them, and no character that could steer it.</summary>
internal static class Terminal
{
    private const int WidthOfPipes = int.MaxValue;

    /// <summary>Whether a person looks at the output as it comes.</summary>
    internal static bool IsInteractive => !Console.IsOutputRedirected;

    /// <summary>How many columns a line may have; a pipe has no end of them.</summary>
    internal static int Width => IsInteractive ? Math.Max(40, AnsiConsole.Profile.Width) : WidthOfPipes;

    /// <summary>Begins on an empty screen where there is one.</summary>
    internal static void Clear()
    {
        if (IsInteractive)
            AnsiConsole.Clear();
    }

    internal static void Write(IEnumerable<StyledLine> lines)
    {
        if (!IsInteractive)
        {
            // A pipe takes plain text: the fastest way, and the same bytes everywhere.
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
            foreach (var line in lines)
                output.WriteLine(TerminalText.Of(line));
            return;
        }

        foreach (var line in lines)
        {
            var paragraph = new Paragraph { Overflow = Overflow.Fold };
            foreach (var part in line.Parts)
                paragraph.Append(TerminalText.Harmless(part.Text), Look(part.Style));
            AnsiConsole.Write(paragraph);
            AnsiConsole.WriteLine();
        }
    }

    /// <summary>Says on standard error what went wrong, and what to do next.</summary>
    internal static void Error(string message, string? hint = null)
    {
        var console = Errors();
        console.Write(new Paragraph().Append("error: ", Look(TextStyle.Error)).Append(TerminalText.Harmless(message)));
        console.WriteLine();
        if (hint is not null)
            console.WriteLine(TerminalText.Harmless(hint));
    }

    /// <summary>Says on standard error what belongs to a result and is no part of it.</summary>
    internal static void Remarks(IEnumerable<string> lines)
    {
        var console = Errors();
        foreach (var line in lines)
            console.WriteLine(TerminalText.Harmless(line));
    }

    /// <summary>The console on standard error, for what is no result: errors and progress.</summary>
    internal static IAnsiConsole Errors()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
            console.Profile.Width = WidthOfPipes;
        return console;
    }

    private static Style Look(TextStyle style) => style switch
    {
        TextStyle.Strong => new Style(decoration: Decoration.Bold),
        TextStyle.Muted => new Style(Color.Grey),
        TextStyle.Error => new Style(Color.Red, decoration: Decoration.Bold),
        TextStyle.Warning => new Style(Color.Yellow),
        TextStyle.Note => new Style(Color.Blue),
        TextStyle.Good => new Style(Color.Green, decoration: Decoration.Bold),
        TextStyle.Added => new Style(Color.Green),
        _ => Style.Plain,
    };
}
