namespace MeshGovernance.Databases.Dialects;

/// <summary>How a database splits a query into words, as far as it matters to a fence: what it takes for a quote, and what reaches beyond its tables.</summary>
internal sealed record Lexis
{
    /// <summary>Whether names may stand in backticks.</summary>
    internal bool HasBackticks { get; init; }

    /// <summary>Whether names may stand in brackets.</summary>
    internal bool HasBrackets { get; init; }

    /// <summary>Whether a hash begins a comment.</summary>
    internal bool HasHashComments { get; init; }

    /// <summary>Whether three quotes begin a text that three quotes end.</summary>
    internal bool HasTripleQuotes { get; init; }

    /// <summary>Whether a dollar may stand in a name, and begins no quote there.</summary>
    internal bool HasDollarNames { get; init; }

    /// <summary>Marks that lead out of the database, such as <c>@</c> to another one.</summary>
    internal string Marks { get; init; } = "";

    /// <summary>Names, in quotes or not, that reach beyond the tables wherever they stand. A star stands for the rest of a name, as in the other lists.</summary>
    internal IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Names that do so before a bracket or a dot: functions that read files or addresses, run a text as a query, wait or lock, and schemas of the server's own.</summary>
    internal IReadOnlyList<string> Calls { get; init; } = [];

    /// <summary>Words without quotes that do more than read, beside those that do so in every database.</summary>
    internal IReadOnlyList<string> Words { get; init; } = [];
}
