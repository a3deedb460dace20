namespace MeshGovernance.Policies;

/// <summary>The governance guild: <c>guild/guild.yaml</c>.</summary>
public sealed class Guild : Element
{
    internal Guild(Document document)
        : base(document, document.Root, null)
    {
    }

    /// <summary><c>members</c>, past ones included.</summary>
    public IReadOnlyList<GuildMember> Members => field ?? Keep(ref field, List("members", node => new GuildMember(Document, node, this)));
}

/// <summary>One of <c>members</c> of the guild.</summary>
public sealed class GuildMember : Element
{
    internal GuildMember(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>username</c>: the same as in the teams.</summary>
    public string Username => TextOrEmpty("username");

    /// <summary><c>github</c>: the login.</summary>
    public string? GitHub => Text("github");

    /// <summary><c>represents</c>: <c>domain:name</c> or <c>role:name</c>.</summary>
    public string Represents => TextOrEmpty("represents");

    /// <summary><c>from</c>: the first day in the guild.</summary>
    public DateOnly? From => Date("from");

    /// <summary><c>until</c>: the last day in the guild.</summary>
    public DateOnly? Until => Date("until");

    /// <summary>Whether the member belongs to the guild on a day; both days count, a missing one sets no bound.</summary>
    /// <param name="day">Usually <c>AsOf</c>.</param>
    public bool IsActive(DateOnly day) => (From ?? day) <= day && (Until ?? day) >= day;
}
