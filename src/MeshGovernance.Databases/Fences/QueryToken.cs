namespace MeshGovernance.Databases.Fences;

internal enum QueryTokenKind
{
    Word,

    /// <summary>A name in quotes, or what some databases take for a text in double quotes.</summary>
    Quoted,

    Text,
    Mark,
}

/// <summary>A part of a query. Of what stands in quotes, <paramref name="Text"/> is what stands between them; <paramref name="From"/> is where it begins in what is kept of the query.</summary>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int From)
{
    internal bool IsName => Kind is QueryTokenKind.Word or QueryTokenKind.Quoted;

    internal bool IsMark(char mark) => Kind == QueryTokenKind.Mark && Text[0] == mark;
}
