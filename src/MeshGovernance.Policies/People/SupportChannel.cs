namespace MeshGovernance.Policies;

/// <summary>One of <c>support</c>: a way to reach the people behind the data.</summary>
public sealed class SupportChannel : Element
{
    internal SupportChannel(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>channel</c>: its name, such as <c>#orders</c>.</summary>
    public string Channel => TextOrEmpty("channel");

    /// <summary><c>url</c>: where it is; <c>mailto:</c> is allowed.</summary>
    public string? Url => Text("url");

    /// <summary><c>description</c> of what it is for.</summary>
    public string? Description => Text("description");

    /// <summary><c>tool</c>: email, slack, teams, discord, googlechat, ticket, other.</summary>
    public string? Tool => Text("tool");

    /// <summary><c>scope</c>: interactive, announcements, issues, notifications.</summary>
    public string? Scope => Text("scope");

    /// <summary><c>invitationUrl</c>: how to join.</summary>
    public string? InvitationUrl => Text("invitationUrl");
}
