namespace MeshGovernance.Core.Imports;

/// <summary>What becomes of fields that were edited here and changed at the source as well.</summary>
public enum Settlement
{
    /// <summary>They stay as they are here.</summary>
    Mine,

    /// <summary>They follow the source.</summary>
    Source,
}
