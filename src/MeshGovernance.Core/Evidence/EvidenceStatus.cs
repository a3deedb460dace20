namespace MeshGovernance.Core.Evidence;

/// <summary><c>status</c> of OORS v0.8.1: what came of a check on data. The last three count neither as kept nor as broken.</summary>
public enum EvidenceStatus
{
    Pass,

    /// <summary>The data break what was promised.</summary>
    Fail,

    /// <summary>The data break what was promised, which is no more than a warning.</summary>
    Warn,

    /// <summary>It could not be found out.</summary>
    Error,

    /// <summary>It was not looked at.</summary>
    Skip,

    Unknown,
}
