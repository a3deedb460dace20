using static MeshGovernance.Core.Standards.Products.OdpsParts;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Products;

/// <summary>The people behind a product, and where to reach them.</summary>
internal static class OdpsPeople
{
    internal static readonly MapShape Member = new("A team member", () =>
    [
        Id,
        new("username", Shape.Text, "The user name or e-mail address of the member.") { Required = Since(Odps100), Examples = ["jane@example.org"] },
        new("name", Shape.Text, "The name of the member."),
        new("description", Shape.Text, "What the member does."),
        new("role", Shape.Text, "The part that the member plays.") { Examples = ["owner", "data steward"] },
        new("dateIn", Shape.Day, "The first day in the team.") { Examples = ["2026-01-31"] },
        new("dateOut", Shape.Day, "The last day in the team.") { Examples = ["2026-12-31"] },
        new("replacedByUsername", Shape.Text, "The user name of the member who took over."),
        Tags with { In = Since(Odps100) },
        CustomProperties with { In = Since(Odps100) },
        Links with { In = Since(Odps100) },
    ]);

    internal static readonly MapShape Team = new("A team", () =>
    [
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
        new("url", Shape.Uri, "The address of the channel; mailto: is allowed.") { Required = Always, Examples = ["https://chat.example.org/checkout"] },
        new("description", Shape.Text, "What the channel is for."),
        new("tool", Shape.Text, "The tool behind the channel.") { Examples = ["email", "slack", "teams", "discord", "ticket", "other"] },
        new("scope", Shape.Text, "What is talked about there.") { Examples = ["interactive", "announcements", "issues"] },
        new("invitationUrl", Shape.Uri, "Where to ask for an invitation."),
        Tags,
        CustomProperties,
        Links,
    ]);
}
