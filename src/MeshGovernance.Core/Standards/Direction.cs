namespace MeshGovernance.Core.Standards;

/// <summary>
/// Which way a field went. The first three can always be told; the others in pairs, where its values have an order.
/// </summary>
internal enum Direction
{
    /// <summary>It was not there before. Of a list: an item.</summary>
    Added,

    /// <summary>It is not there any more. Of a list: an item.</summary>
    Removed,

    /// <summary>It is another value, and nobody knows of an order.</summary>
    Changed,

    /// <summary>A greater number, or a higher place on a scale.</summary>
    Raised,

    /// <summary>A smaller number, or a lower place on a scale.</summary>
    Lowered,

    /// <summary>A promise that holds more.</summary>
    Tightened,

    /// <summary>A promise that holds less.</summary>
    Loosened,

    /// <summary>A type, a range or a set that also has what it did not have before.</summary>
    Widened,

    /// <summary>A type, a range or a set that lacks some of what it had.</summary>
    Narrowed,

    /// <summary>From false to true.</summary>
    TurnedOn,

    /// <summary>From true to false.</summary>
    TurnedOff,

    /// <summary>A classification that more people may see.</summary>
    Opened,

    /// <summary>A classification that fewer people may see.</summary>
    Closed,

    /// <summary>A status nearer to active.</summary>
    Offered,

    /// <summary>A status that says that the data is gone, or is not yet meant: retired, back to a draft.</summary>
    Withdrawn,

    /// <summary>A status that says that the data will go: deprecated.</summary>
    Announced,

    /// <summary>A status that takes that back.</summary>
    Recalled,
}
