using MeshGovernance.GitHub;

namespace MeshGovernance.Engine.Authoring;

/// <summary>Says whether the repository of a mesh is set up so that the rules hold.</summary>
public static class RepositoryCheckup
{
    public static Checkup Of(Workspace open, DateOnly asOf, RepositoryKind kind) =>
        Checkup.Of(open.Load(open.WorkingTree()), open.Reader, asOf, kind, [.. StarterSet.Files().Where(file => Checkup.IsOfAction(file.Path))]);

    /// <summary>The ruleset for the default branch.</summary>
    /// <param name="open">The mesh.</param>
    /// <param name="asOf">The day on which somebody has to be in the guild.</param>
    /// <param name="guildTeam">The number of the guild's team on GitHub, whose approval rules then need; null where it has none.</param>
    public static byte[] Ruleset(Workspace open, DateOnly asOf, long? guildTeam) =>
        GitHub.Ruleset.Write(guildTeam is { } team ? GuildReview.Of(open.Load(open.WorkingTree()), asOf, team) : null);

    /// <summary>The policy of GitHub Actions that holds the verdict to its events.</summary>
    /// <exception cref="Core.UserException">No workflow decides.</exception>
    public static byte[] ActionsPolicy(Workspace open) => GitHub.ActionsPolicy.Write(open.Load(open.WorkingTree()), open.Reader);
}
