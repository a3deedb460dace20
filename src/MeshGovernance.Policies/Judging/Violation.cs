namespace MeshGovernance.Policies;

/// <summary>What is wrong, and where. The engine adds file, line, level and state.</summary>
public sealed class Violation
{
    private const int MostAtOnce = 20;

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

    internal IReadOnlyList<Place> Related { get; private set; } = [];

    /// <summary>Adds a fix that is certainly right: <c>mesh fix</c> applies it.</summary>
    /// <param name="edits">The changes, to the files of the data product, domain or policy that the violation is in.</param>
    public Violation Fix(params Edit[] edits)
    {
        (Edits, IsCertain) = (Near(edits), true);
        return this;
    }

    /// <summary>Adds a fix that is a guess: it is shown, and applied only if a person agrees.</summary>
    /// <param name="edits">The changes, to the files of the data product, domain or policy that the violation is in.</param>
    public Violation Suggest(params Edit[] edits)
    {
        (Edits, IsCertain) = (Near(edits), false);
        return this;
    }

    /// <summary>Adds another place that the violation is about, such as the other end of a reference. The engine tells its file and line.</summary>
    /// <param name="place">The element, or a field of it, anywhere in the mesh.</param>
    public Violation RelatesTo(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        Related = [.. Related, place];
        return this;
    }

    /// <summary>Adds other places that the violation is about, as far as a reader follows them.</summary>
    /// <param name="elements">Such as all who are concerned; of more than twenty, the first ones are told.</param>
    public Violation RelatesTo(IEnumerable<Element> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        Related = [.. Related, .. elements.Take(MostAtOnce).Select(element => (Place)element)];
        return this;
    }

    /// <summary>Whoever reads the finding owns what it fixes: an edit elsewhere would change what others agreed on.</summary>
    private Edit[] Near(Edit[] edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        return Array.TrueForAll(edits, edit => edit.Element.Document.IsNear(Place.Element.Document))
            ? edits
            : throw new InvalidOperationException("A fix changes the files of the product, domain or policy that the violation is in, and no others.");
    }
}
