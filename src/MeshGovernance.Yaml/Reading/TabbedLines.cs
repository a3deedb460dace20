using MeshGovernance.Core.Text;

namespace MeshGovernance.Yaml.Reading;

/// <summary>A line whose indentation holds a tab.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Start">Where it stands in the text.</param>
/// <param name="Width">How many blanks and tabs it begins with.</param>
/// <param name="IsBlank">Whether that is all of it.</param>
internal sealed record TabbedLine(int Number, int Start, int Width, bool IsBlank);

/// <summary>The lines whose indentation holds a tab. What starts right behind it is refused; inside a block of text and inside brackets it is harmless.</summary>
internal sealed class TabbedLines
{
    internal const string Message = "A tab indents this line: use spaces.";

    private static readonly TabbedLines None = new([], []);
    private readonly Dictionary<int, int> indentation;
    private readonly Dictionary<int, int> behindDashes;

    private TabbedLines(Dictionary<int, int> indentation, Dictionary<int, int> behindDashes)
    {
        this.indentation = indentation;
        this.behindDashes = behindDashes;
    }

    internal static TabbedLines Of(string text) => text.Contains('\t', StringComparison.Ordinal)
        ? new TabbedLines(All(text).Where(line => !line.IsBlank && !IsComment(text, line)).ToDictionary(line => line.Number, line => line.Width), BehindDashes(text))
        : None;

    /// <summary>Those that hold nothing, or a comment.</summary>
    internal static IReadOnlyList<TabbedLine> AroundNothing(string text) => [.. All(text).Where(line => line.IsBlank || IsComment(text, line))];

    /// <summary>The first indentation with a tab among some lines.</summary>
    internal TextRange? FirstWithin(int first, int last) => indentation
        .Where(line => line.Key >= first && line.Key <= last)
        .OrderBy(line => line.Key)
        .Select(line => (TextRange?)new TextRange(new Position(line.Key, 1), new Position(line.Key, line.Value + 1)))
        .FirstOrDefault();

    internal bool Indents(Position start) => indentation.TryGetValue(start.Line, out var width) && start.Column == width + 1;

    /// <summary>Whether a tab stands between the dash of an item and what starts there: where that has keys or items of its own, the tab says how far they are indented.</summary>
    internal bool IndentsBehindDash(Position start) => behindDashes.TryGetValue(start.Line, out var tab) && tab < start.Column;

    private static bool IsComment(string text, TabbedLine line) => text[line.Start + line.Width] == '#';

    /// <summary>The last tab between the dashes that a line begins with and what stands behind them, by its line; columns count from 1.</summary>
    private static Dictionary<int, int> BehindDashes(string text)
    {
        var tabs = new Dictionary<int, int>();
        var number = 0;
        foreach (var (start, length) in LineSpans.Of(text))
        {
            number++;
            var line = text.AsSpan(start, length);
            var width = line.IndexOfAnyExcept(" \t-");
            var lead = width < 0 ? line : line[..width];
            if (lead.Contains('-') && lead[lead.IndexOf('-')..].LastIndexOf('\t') is var tab and >= 0)
                tabs[number] = lead.IndexOf('-') + tab + 1;
        }

        return tabs;
    }

    private static IEnumerable<TabbedLine> All(string text)
    {
        var number = 0;
        foreach (var (start, length) in LineSpans.Of(text))
        {
            number++;
            var width = text.AsSpan(start, length).IndexOfAnyExcept(' ', '\t');
            var blanks = width < 0 ? length : width;
            if (text.AsSpan(start, blanks).Contains('\t'))
                yield return new TabbedLine(number, start, blanks, width < 0);
        }
    }
}
