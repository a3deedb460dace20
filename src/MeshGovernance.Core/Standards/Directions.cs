namespace MeshGovernance.Core.Standards;

/// <summary>What directions have to do with each other.</summary>
internal static class Directions
{
    /// <summary>Those that come in pairs, where values have an order.</summary>
    internal static readonly IReadOnlyList<(Direction One, Direction Other)> Pairs =
    [
        (Direction.Raised, Direction.Lowered),
        (Direction.Tightened, Direction.Loosened),
        (Direction.Widened, Direction.Narrowed),
        (Direction.TurnedOn, Direction.TurnedOff),
        (Direction.Opened, Direction.Closed),
        (Direction.Offered, Direction.Withdrawn),
        (Direction.Announced, Direction.Recalled),
    ];

    /// <summary>Each by the word for it in settings, as in <c>turnedOff</c>.</summary>
    internal static readonly IReadOnlyDictionary<string, Direction> ByWord = Enum.GetValues<Direction>().ToDictionary(Word);

    internal static string Word(this Direction direction) => char.ToLowerInvariant(direction.ToString()[0]) + direction.ToString()[1..];

    /// <summary>The way back.</summary>
    internal static Direction Reverse(this Direction direction)
    {
        foreach (var (one, other) in Pairs)
        {
            if (direction == one)
                return other;
            if (direction == other)
                return one;
        }

        return direction switch { Direction.Added => Direction.Removed, Direction.Removed => Direction.Added, _ => direction };
    }
}
