using static MeshGovernance.Core.Standards.Contracts.OdcsParts;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>The people behind a contract, where to reach them, and the roles that give access.</summary>
internal static class OdcsPeople
{
    internal static readonly MapShape Member = new("A team member", () =>
    [
        Id,
        new("username", Shape.Text, "The user name or e-mail address of the member.") { Required = SinceClosed, Examples = ["jane@example.org"] },
        new("name", Shape.Text, "The name of the member.") { In = Since(Odcs302) },
        new("description", Shape.Text, "What the member does.") { In = Since(Odcs302) },
        new("role", Shape.Text, "The part that the member plays.") { Examples = ["owner", "data steward"] },
        new("dateIn", Shape.Day, "The first day in the team.") { Examples = ["2026-01-31"] },
        new("dateOut", Shape.Day, "The last day in the team.") { Examples = ["2026-12-31"] },
        new("replacedByUsername", Shape.Text, "The user name of the member who took over."),
        Tags with { In = SinceClosed },
        CustomProperties with { In = SinceClosed },
        Links with { In = SinceClosed },
    ])
    {
        Closed = SinceClosed,
    };

    internal static readonly MapShape Team = new("A team", () =>
    [
        Id,
        new("name", Shape.Text, "The name of the team."),
        new("description", Shape.Text, "What the team is responsible for."),
        new("members", new ListShape(Member), "The people in the team, past ones included."),
        Tags,
        CustomProperties,
        Links,
    ]);

    internal static readonly MapShape Support = new("A support channel", () =>
    [
        Id,
        new("channel", Shape.Text, "The name of the channel.") { Required = Always, Examples = ["#checkout"] },
        new("url", Shape.Text, "The address of the channel; mailto: is allowed.") { Required = Until(Odcs302), Examples = ["https://chat.example.org/checkout"] },
        new("description", Shape.Text, "What the channel is for."),
        new("tool", Shape.Text, "The tool behind the channel.") { Examples = ["email", "slack", "teams", "discord", "ticket", "googlechat", "other"] },
        new("scope", Shape.Text, "What is talked about there.") { Examples = ["interactive", "announcements", "issues", "notifications"] },
        new("invitationUrl", Shape.Text, "Where to ask for an invitation."),
        CustomProperties with { In = SinceClosed },
    ])
    {
        Closed = SinceClosed,
    };

    internal static readonly MapShape Role = new("A role", () =>
    [
        Id,
        new("role", Shape.Text, "The name of the role in the system that gives access.") { Required = Always, Examples = ["orders_reader"] },
        new("description", Shape.Text, "What the role is for."),
        new("access", Shape.Text, "What the role may do.") { Examples = ["read", "write"] },
        new("firstLevelApprovers", Shape.Text, "Who approves a request first."),
        new("secondLevelApprovers", Shape.Text, "Who approves a request after that."),
        CustomProperties with { In = Since(Odcs301) },
    ])
    {
        Closed = SinceClosed,
    };
}
