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
}

/// <summary>Where a file departs from its standard: the node, which part of it, and one line that says what is wrong and how to fix it.</summary>
public sealed record Fault(Node Node, FaultPart Part, string Message, FaultKind Kind = FaultKind.Schema)
{
    /// <summary>What has to stand in place of the key or the value; null where nobody can be sure.</summary>
    public string? Right { get; init; }
}
