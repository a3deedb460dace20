namespace MeshGovernance.Policies;

/// <summary>What a value is by the core schema of YAML 1.2. Dates are <see cref="Text"/>.</summary>
public enum NodeKind
{
    /// <summary>An empty value, <c>null</c> or <c>~</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent.</summary>
    Number,

    /// <summary>Any other scalar, and every quoted one.</summary>
    Text,

    /// <summary>A sequence.</summary>
    List,

    /// <summary>A mapping.</summary>
    Map,
}
