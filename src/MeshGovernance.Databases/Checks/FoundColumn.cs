using MeshGovernance.Core.Imports;

namespace MeshGovernance.Databases.Checks;

/// <summary>A column of a contract as it was found in a table.</summary>
/// <param name="Value">An expression for its value.</param>
/// <param name="Written">An expression for its value as it is written; the same where values have types.</param>
/// <param name="Type">Its type; null where the database does not say.</param>
internal sealed record FoundColumn(string Value, string Written, DataType? Type)
{
    /// <summary>The name that it has there, where that is another one but for its case or blanks around it.</summary>
    internal string? OtherName { get; init; }

    internal bool IsWritten => Value != Written;

    /// <summary>What it is a field of, as an expression: where that is empty, nobody asks for the field. Null for a column of the table.</summary>
    internal string? Whole { get; init; }

    /// <summary>How a condition on one of many values becomes one on their row: that it holds for any of them. Null where each row has one value.</summary>
    internal Func<string, string>? AnyInRow { get; init; }

    /// <summary>In how many lists within each other it lies.</summary>
    internal int Depth { get; init; }
}
