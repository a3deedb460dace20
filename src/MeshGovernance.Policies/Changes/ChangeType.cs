namespace MeshGovernance.Policies;

/// <summary>What happened to an element, or to one of its fields.</summary>
public enum ChangeType
{
    /// <summary>It is there, and was not.</summary>
    Added,

    /// <summary>It was there, and is gone.</summary>
    Removed,

    /// <summary>It has another value.</summary>
    Changed,

    /// <summary>The same element by its id, under another name.</summary>
    Renamed,

    /// <summary>The same element by its id, in another domain or product.</summary>
    Moved,
}
