using MeshGovernance.Core.Descriptors;

namespace MeshGovernance.Yaml.Reading;

/// <summary>The lines whose indentation holds a tab. What starts right behind it is refused; inside a block of text it is harmless.</summary>
internal sealed class TabbedLines
{
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

    internal bool IsTabbed(int line) => indentation.ContainsKey(line);

    internal bool Indents(Position start) => indentation.TryGetValue(start.Line, out var width) && start.Column == width + 1;
}
