using System.Text;

namespace MeshGovernance.Core.Text;

/// <summary>A form in which something can be said, by the name that people ask for it.</summary>
/// <param name="Name">As after <c>--format</c>.</param>
/// <param name="Write">From what is to be said to bytes.</param>
public sealed record OutputFormat<T>(string Name, Func<T, byte[]> Write);

/// <summary>The forms in which something can be said: lines for a terminal, and those of files.</summary>
public sealed class OutputFormats<T>
{
    private readonly Func<T, int, IEnumerable<StyledLine>> lines;

    public OutputFormats(Func<T, int, IEnumerable<StyledLine>> lines, params IReadOnlyList<OutputFormat<T>> others)
    {
        this.lines = lines;
        Console = new OutputFormat<T>("console", said => Encoding.UTF8.GetBytes(string.Concat(lines(said, int.MaxValue).Select(line => TerminalText.Of(line) + "\n"))));
        All = [Console, .. others];
    }

    /// <summary>For people; as a file it is plain text.</summary>
    public OutputFormat<T> Console { get; }

    /// <summary>Every form, the one for people first.</summary>
    public IReadOnlyList<OutputFormat<T>> All { get; }

    /// <summary>The same forms, and one more.</summary>
    public OutputFormats<T> With(OutputFormat<T> another) => new(lines, [.. All.Skip(1), another]);

    /// <summary>The lines for a terminal of some width.</summary>
    public IEnumerable<StyledLine> Lines(T said, int width) => lines(said, width);
}
