using MeshGovernance.Core.Kinds.Meshes;

namespace MeshGovernance.GitHub;

/// <summary>Who sees a repository on GitHub.</summary>
public enum Visibility
{
    Public,
    Private,

    /// <summary>Everybody in the enterprise.</summary>
    Internal,
}

/// <summary>What its owner pays GitHub for.</summary>
public enum Plan
{
    Free,
    Team,
    Enterprise,
}

/// <summary>What somebody said of a repository on GitHub, which no file of it shows; null where nobody did.</summary>
public sealed record RepositoryKind(Visibility? Visibility, Plan? Plan)
{
    public static readonly RepositoryKind Unsaid = new(null, null);

    /// <summary>Where it lies; null where the files are to tell.</summary>
    public MeshHost? Host { get; init; }

    /// <summary>Whether GitHub keeps from it what it gives public repositories, and private ones of a plan that is paid for.</summary>
    internal bool IsWithoutPlan => Plan == GitHub.Plan.Free && Visibility is GitHub.Visibility.Private;
}
