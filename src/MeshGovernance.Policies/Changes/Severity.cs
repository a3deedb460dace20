namespace MeshGovernance.Policies;

/// <summary>How bad a change is for somebody who reads the data and does nothing about it.</summary>
public enum Severity
{
    /// <summary>Nothing that reads the data can notice it.</summary>
    Editorial,

    /// <summary>Whatever read the data before goes on reading it rightly.</summary>
    Compatible,

    /// <summary>It may go on, or go wrong: somebody has to look.</summary>
    Risky,

    /// <summary>What relied on the old state fails or reads something else.</summary>
    Breaking,
}
