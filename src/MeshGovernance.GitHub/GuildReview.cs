using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Kinds.Guilds;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.GitHub;

/// <summary>What the guild, as a team on GitHub, has to agree to: CODEOWNERS asks one of its members, and cannot ask for several.</summary>
/// <param name="Team">The number of the team, as GitHub numbers it.</param>
/// <param name="Approvals">How many of the team are needed, and for which files.</param>
public sealed record GuildReview(long Team, IReadOnlyList<(int Least, IReadOnlyList<string> Files)> Approvals)
{
    /// <summary>More than GitHub lets a ruleset ask for.</summary>
    private const int Most = 10;

    /// <summary>Decisions need the quorum that the guild has set itself; all else about rules needs one.</summary>
    public static GuildReview Of(LoadedMesh mesh, DateOnly asOf, long team)
    {
        var top = AroundMesh.Of(mesh.Files).Prefix;
        var (policies, guild) = (top + mesh.Settings.Paths.Policies.Text, top + mesh.Settings.Paths.Guild.Text);
        return new GuildReview(
            team,
            [
                (Math.Clamp(mesh.Mesh.Guild is { } voting ? Electorate.QuorumOf(voting, asOf) : 1, 1, Most), [$"{policies}/**/{DecisionKind.File}"]),
                (1, [$"{policies}/**", $"{guild}/**", top + MeshSettings.File]),
            ]);
    }
}
