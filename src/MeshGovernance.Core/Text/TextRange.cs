namespace MeshGovernance.Core.Text;

/// <summary>A place in a text: line and column count from 1, columns in UTF-16 units.</summary>
public readonly record struct Position(int Line, int Column)
{
    public static readonly Position Start = new(1, 1);
}

/// <summary>A stretch of a text; the end is exclusive.</summary>
public readonly record struct TextRange(Position Start, Position End)
{
    /// <summary>The very beginning, for what is wrong with a file as a whole.</summary>
    public static readonly TextRange FileStart = new(Position.Start, Position.Start);
}
