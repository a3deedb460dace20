namespace MeshGovernance.Policies;

/// <summary>One of <c>team.members</c>.</summary>
public sealed class TeamMember : Element
{
    internal TeamMember(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>username</c>: a user name or an e-mail address.</summary>
    public string Username => TextOrEmpty("username");

    /// <summary><c>name</c>: what people call them.</summary>
    public string? DisplayName => Text("name");

    /// <summary><c>description</c> of what they do.</summary>
    public string? Description => Text("description");

    /// <summary><c>role</c>: free text, such as <c>owner</c> or <c>data steward</c>.</summary>
    public string? Role => Text("role");

    /// <summary><c>dateIn</c>: the first day in the team.</summary>
    public DateOnly? DateIn => Date("dateIn");

    /// <summary><c>dateOut</c>: the last day in the team.</summary>
    public DateOnly? DateOut => Date("dateOut");

    /// <summary><c>replacedByUsername</c>: who took over.</summary>
    public string? ReplacedByUsername => Text("replacedByUsername");

    /// <summary>Whether the member belongs to the team on a day; both days count, a missing one sets no bound.</summary>
    /// <param name="day">Usually <c>AsOf</c>.</param>
    public bool IsActive(DateOnly day) => (DateIn is not { } first || first <= day) && (DateOut is not { } last || last >= day);

    /// <summary>Whether the role is one of these, in any case and with spaces, dashes or underscores alike.</summary>
    /// <param name="roles">Such as <c>owner</c> or <c>data product owner</c>.</param>
    public bool HasRole(params string[] roles) => HasRole(roles.AsEnumerable());

    /// <summary>Whether the role is one of these, in any case and with spaces, dashes or underscores alike.</summary>
    /// <param name="roles">Such as those of a parameter.</param>
    public bool HasRole(IEnumerable<string> roles) =>
        Role is { } role && roles.Any(wanted => IsRole(role, wanted));

    internal static bool IsRole(string role, string wanted) => string.Equals(Plain(role), Plain(wanted), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string role) => role.Trim().Replace('-', ' ').Replace('_', ' ');
}
