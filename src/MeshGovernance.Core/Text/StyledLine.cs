namespace MeshGovernance.Core.Text;

/// <summary>How a piece of text looks; what that means is the terminal's business.</summary>
public enum TextStyle
{
    Plain,
    Strong,
    Muted,
    Error,
    Warning,
    Note,
    Good,
    Added,
}

/// <summary>A piece of a line in one style.</summary>
public readonly record struct StyledText(string Text, TextStyle Style = TextStyle.Plain);

/// <summary>A line for the terminal, as a value.</summary>
public sealed record StyledLine(IReadOnlyList<StyledText> Parts)
{
    public static readonly StyledLine Empty = new([]);

    public StyledLine(params ReadOnlySpan<StyledText> parts)
        : this((IReadOnlyList<StyledText>)parts.ToArray())
    {
    }

    /// <summary>The text without its styles.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.Text));
}
