using MeshGovernance.Policies;

namespace MeshGovernance.Core.Descriptors;

/// <summary>Which part of a field a fault is about.</summary>
public enum FaultPart
{
    /// <summary>The value, as for a wrong type.</summary>
    Value,

    /// <summary>The key, as for a field that the standard does not have.</summary>
    Key,
}

/// <summary>What a fault means for the file.</summary>
public enum FaultKind
{
    /// <summary>The file is not valid by the schema of its standard.</summary>
    Schema,

    /// <summary>The file is valid, but names a day or a time that does not exist.</summary>
    Date,

    /// <summary>The file is valid, but only by a later version of the standard than it names.</summary>
    Version,

    /// <summary>The file names a version of the standard that is newer than any that is known here.</summary>
    NewVersion,

    /// <summary>The file is valid by the schema of its standard, and not by its text.</summary>
    Text,

    /// <summary>The file is none of the kind that is read where it stands.</summary>
    Stray,
}

/// <summary>Where a file departs from its standard: the node, which part of it, and one line that says what is wrong and how to fix it.</summary>
public sealed record Fault(Node Node, FaultPart Part, string Message, FaultKind Kind = FaultKind.Schema)
{
    /// <summary>The key that a misspelt one was meant to be; null for any other fault.</summary>
    public string? Meant { get; init; }

    /// <summary>
    /// For what people write throughout a file: by what it is known. It stands for all its places and belongs to the file, so that it stays the
    /// same fault when one of them is mended.
    /// </summary>
    public string? Habit { get; init; }

    /// <summary>What has to stand in place of the key or the value; null where nobody can be sure.</summary>
    public string? Right { get; init; }
}
