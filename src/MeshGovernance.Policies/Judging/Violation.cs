namespace MeshGovernance.Policies;

/// <summary>What is wrong, and where. The engine adds file, line, level and state.</summary>
public sealed class Violation
{
    internal Violation(Place place, string message, string key)
    {
        Place = place;
        Message = message;
        Key = key;
    }

    internal Place Place { get; }

    internal string Message { get; }

    internal string Key { get; }

    internal IReadOnlyList<Edit> Edits { get; private set; } = [];

    internal bool IsCertain { get; private set; }

    /// <summary>Adds a mend that is certainly right: <c>mesh fix</c> applies it.</summary>
    /// <param name="edits">The changes.</param>
    public Violation Fix(params Edit[] edits)
    {
        (Edits, IsCertain) = (edits, true);
        return this;
    }

    /// <summary>Adds a mend that is a guess: it is shown, and applied only if a person agrees.</summary>
    /// <param name="edits">The changes.</param>
    public Violation Suggest(params Edit[] edits)
    {
        (Edits, IsCertain) = (edits, false);
        return this;
    }
}
