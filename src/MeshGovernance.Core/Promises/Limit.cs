using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>What values are compared with: a number, or a point in time as the column has them.</summary>
public abstract record Limit
{
    /// <summary>Reads a limit for the values of a type; null where it is none for these.</summary>
    public static Limit? Read(Node node, string? logicalType)
    {
        ArgumentNullException.ThrowIfNull(node);
        return logicalType switch
        {
            "date" when DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new DayLimit(day),
            "time" when TimeOnly.TryParse(node.Text, CultureInfo.InvariantCulture, out var time) => new TimeLimit(time),
            "date" or "timestamp" when DateTimeOffset.TryParse(node.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => new MomentLimit(moment),
            "date" or "timestamp" or "time" => null,
            _ => node.Number is { } number ? new NumberLimit(number) : null,
        };
    }
}

public sealed record NumberLimit(decimal Value) : Limit;

public sealed record DayLimit(DateOnly Value) : Limit;

public sealed record MomentLimit(DateTimeOffset Value) : Limit;

public sealed record TimeLimit(TimeOnly Value) : Limit;
