using MeshGovernance.Core.Text;

namespace MeshGovernance.Yaml.Reading;

/// <summary>The lines whose indentation holds a tab. What starts right behind it is refused; inside a block of text it is harmless.</summary>
internal sealed class TabbedLines
{
    internal const string Message = "A tab indents this line: use spaces.";

    private static readonly TabbedLines None = new([]);
    private readonly Dictionary<int, int> indentation;

    private TabbedLines(Dictionary<int, int> indentation) => this.indentation = indentation;

    internal static TabbedLines Of(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
            return None;
        var lines = new Dictionary<int, int>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var width = line.IndexOfAnyExcept(' ', '\t');
            if (width > 0 && line[..width].Contains('\t'))
                lines[number] = width;
        }

        return new TabbedLines(lines);
    }

    /// <summary>The first indentation with a tab among some lines.</summary>
    internal TextRange? FirstWithin(int first, int last) => indentation
        .Where(line => line.Key >= first && line.Key <= last)
        .OrderBy(line => line.Key)
        .Select(line => (TextRange?)new TextRange(new Position(line.Key, 1), new Position(line.Key, line.Value + 1)))
        .FirstOrDefault();

    internal bool Indents(Position start) => indentation.TryGetValue(start.Line, out var width) && start.Column == width + 1;
}
