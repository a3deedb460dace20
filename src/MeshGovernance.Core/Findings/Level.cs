namespace MeshGovernance.Core.Findings;

/// <summary>How serious a finding is, ordered from the least.</summary>
public enum Level
{
    Note,
    Warning,
    Error,
}
