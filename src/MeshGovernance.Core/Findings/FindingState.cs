namespace MeshGovernance.Core.Findings;

/// <summary>What a pull request has to do with a finding.</summary>
public enum FindingState
{
    /// <summary>It is in the head only.</summary>
    New,

    /// <summary>It is in the head, and was where the pull request branched off.</summary>
    Existing,

    /// <summary>It was where the pull request branched off, and is gone.</summary>
    Fixed,
}
