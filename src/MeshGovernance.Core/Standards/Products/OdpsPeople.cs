using static MeshGovernance.Core.Standards.CommonEffects;
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
        new("username", Shape.Text, "The user name or e-mail address of the member.", People) { Required = Since(Odps100), Examples = ["jane@example.org"] },
        new("name", Shape.Text, "The name of the member.", People),
        new("description", Shape.Text, "What the member does.", People),
        new("role", Shape.Text, "The part that the member plays.", People) { Examples = ["owner", "data steward"] },
        new("dateIn", Shape.Day, "The first day in the team.", People) { Examples = ["2026-01-31"] },
        new("dateOut", Shape.Day, "The last day in the team.", People) { Examples = ["2026-12-31"] },
        new("replacedByUsername", Shape.Text, "The user name of the member who took over.", People),
        Tags with { In = Since(Odps100) },
        CustomProperties with { In = Since(Odps100) },
        Links with { In = Since(Odps100) },
    ]);

    internal static readonly MapShape Team = new("A team", () =>
    [
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
        new("url", Shape.Uri, "The address of the channel; mailto: is allowed.", Contact) { Required = Always, Examples = ["https://chat.example.org/checkout"] },
        new("description", Shape.Text, "What the channel is for.", People),
        new("tool", Shape.Text, "The tool behind the channel.", Contact) { Examples = ["email", "slack", "teams", "discord", "ticket", "other"] },
        new("scope", Shape.Text, "What is talked about there.", Contact) { Examples = ["interactive", "announcements", "issues"] },
        new("invitationUrl", Shape.Uri, "Where to ask for an invitation.", Contact),
        Tags,
        CustomProperties,
        Links,
    ]);
}
