namespace MeshGovernance.Core.Insight;

/// <summary>How data stand with what their contract promises: the second light, beside the one for descriptions.</summary>
public enum DataLight
{
    /// <summary>Nobody has looked, or not for too long to call it kept, or it could not be found out.</summary>
    Grey,

    Green,

    /// <summary>A promise was broken when somebody last found out, however long ago.</summary>
    Red,
}
