using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Contracts.ContractEffects;
using static MeshGovernance.Core.Standards.Contracts.OdcsParts;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>The people behind a contract, where to reach them, and the roles that give access.</summary>
internal static class OdcsPeople
{
    internal static readonly MapShape Member = MemberOf("A team member", SinceClosed);

    /// <summary>A member in the old form of a team, the bare list. The text of v3.2.0 leaves its user name free; its schema, where the text wins, does not.</summary>
    internal static readonly MapShape FormerMember = MemberOf("A member of the team", new Releases(Odcs310, Odcs310));

    internal static readonly MapShape Team = new("A team", () =>
    [
        Id,
        new("name", Shape.Text, "The name of the team.", People),
        new("description", Shape.Text, "What the team is responsible for.", People),
        new("members", new ListShape(Member), "The people in the team, past ones included.", People),
        Tags,
        CustomProperties,
        Links,
    ]);

    internal static readonly MapShape Support = new("A support channel", () =>
    [
        Id,
        new("channel", Shape.Text, "The name of the channel.", Contact) { Required = Always, Examples = ["#checkout"] },
        new("url", Shape.Text, "The address of the channel; mailto: is allowed.", Contact) { Required = Until(Odcs302), Examples = ["https://chat.example.org/checkout"] },
        new("description", Shape.Text, "What the channel is for.", People),
        new("tool", Shape.Text, "The tool behind the channel.", Contact) { Examples = ["email", "slack", "teams", "discord", "ticket", "googlechat", "other"] },
        new("scope", Shape.Text, "What is talked about there.", Contact) { Examples = ["interactive", "announcements", "issues", "notifications"] },
        new("invitationUrl", Shape.Text, "Where to ask for an invitation.", Contact),
        CustomProperties with { In = SinceClosed },
    ])
    {
        Closed = SinceClosed,
    };

    internal static readonly MapShape Role = new("A role", () =>
    [
        Id,
        new("role", Shape.Text, "The name of the role in the system that gives access.", Key) { Required = Always, Examples = ["orders_reader"] },
        new("description", Shape.Text, "What the role is for.", Words),
        new("access", Shape.Text, "What the role may do.", Access) { Examples = ["read", "write"] },
        new("firstLevelApprovers", Shape.Text, "Who approves a request first.", Approval),
        new("secondLevelApprovers", Shape.Text, "Who approves a request after that.", Approval),
        CustomProperties with { In = Since(Odcs301) },
    ])
    {
        Closed = SinceClosed,
    };

    private static MapShape MemberOf(string title, Releases needsUsername) => new(title, () =>
    [
        Id,
        new("username", Shape.Text, "The user name or e-mail address of the member.", People) { Required = needsUsername, Examples = ["jane@example.org"] },
        new("name", Shape.Text, "The name of the member.", People) { In = Since(Odcs302) },
        new("description", Shape.Text, "What the member does.", People) { In = Since(Odcs302) },
        new("role", Shape.Text, "The part that the member plays.", People) { Examples = ["owner", "data steward"] },
        new("dateIn", Shape.Day, "The first day in the team.", People) { Examples = ["2026-01-31"] },
        new("dateOut", Shape.Day, "The last day in the team.", People) { Examples = ["2026-12-31"] },
        new("replacedByUsername", Shape.Text, "The user name of the member who took over.", People),
        Tags with { In = SinceClosed },
        CustomProperties with { In = SinceClosed },
        Links with { In = SinceClosed },
    ])
    {
        Closed = SinceClosed,
    };
}
