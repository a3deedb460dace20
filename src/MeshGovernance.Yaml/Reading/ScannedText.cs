using YamlDotNet.Core;
using Error = YamlDotNet.Core.Tokens.Error;
using Scalar = YamlDotNet.Core.Tokens.Scalar;

namespace MeshGovernance.Yaml.Reading;

/// <summary>
/// A text as the scanner of YamlDotNet has to see it, so that it reads what YAML 1.2 says. Each letter stays in its line and column.
/// </summary>
internal sealed class ScannedText
{
    private readonly StandIns? standIns;

    private ScannedText(string text, StandIns? standIns)
    {
        Text = text;
        this.standIns = standIns;
    }

    internal string Text { get; }

    internal static ScannedText Of(string source)
    {
        var others = StandIns.For(source);
        var text = others?.Hide(source) ?? source;
        return new ScannedText(text.Contains('\t', StringComparison.Ordinal) ? WithoutTabsAroundNothing(text) : text, others);
    }

    /// <summary>What the scanner read, as the author wrote it.</summary>
    internal string Shown(string value) => standIns?.Show(value) ?? value;

    /// <summary>
    /// Before a comment and on a blank line a tab is no indentation, but the scanner takes it for one. Inside quotes and blocks of text it is text:
    /// only a scan tells where these are.
    /// </summary>
    private static string WithoutTabsAroundNothing(string text)
    {
        var candidates = TabbedLines.AroundNothing(text);
        return candidates.Count == 0 ? text : Cleared(text, candidates, WithinTexts(Cleared(text, candidates, [])));
    }

    private static string Cleared(string text, IReadOnlyList<TabbedLine> lines, List<(long First, long Last)> texts)
    {
        var letters = text.ToCharArray();
        var next = 0;
        foreach (var line in lines)
        {
            while (next < texts.Count && texts[next].Last < line.Number)
                next++;
            if (next < texts.Count && texts[next].First <= line.Number)
                continue;

            // A comment begins at the tab, so that within a block of text the line would begin in the same column; a blank line has no column to keep.
            var indentation = letters.AsSpan(line.Start, line.Width);
            if (line.IsBlank)
                indentation.Replace('\t', ' ');
            else
                indentation[indentation.IndexOf('\t')] = '#';
        }

        return new string(letters);
    }

    /// <summary>The lines that quotes and blocks of text go on over, in order. Behind an error the scanner would go on for ever.</summary>
    private static List<(long First, long Last)> WithinTexts(string text)
    {
        var found = new List<(long First, long Last)>();
        var scanner = new Scanner(new StringReader(text));
        try
        {
            while (scanner.MoveNext() && scanner.Current is not Error)
                if (scanner.Current is Scalar { Style: not ScalarStyle.Plain } scalar && scalar.End.Line > scalar.Start.Line)
                    found.Add((scalar.Start.Line + 1, scalar.End.Column > 1 ? scalar.End.Line : scalar.End.Line - 1));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The parser comes to the same place, and says what is wrong there.
        }

        return found;
    }
}
