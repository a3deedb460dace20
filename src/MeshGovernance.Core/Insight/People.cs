using System.Text;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>A person as the catalog may show them.</summary>
/// <param name="Label">The name; what they do, where names are not shown.</param>
/// <param name="Role">What they do, where the label is a name and it is known.</param>
/// <param name="Address">An e-mail address; null where there is none to show.</param>
internal sealed record ShownPerson(string Label, string? Role, string? Address);

/// <summary>
/// The people of a mesh as its catalog may show them: the one place that heeds <c>catalog.people</c>. Whoever is known only by a user name,
/// such as the approver of a waiver, is shown by what they are in the guild, else in a team.
/// </summary>
internal sealed class People
{
    private const string MailTo = "mailto:";

    private readonly PeopleShown shown;
    private readonly Dictionary<string, (string? Name, string? Role)> known = new(StringComparer.OrdinalIgnoreCase);

    private People(PeopleShown shown) => this.shown = shown;

    /// <summary>Whether people are not shown by their names.</summary>
    internal bool AreHidden => shown != PeopleShown.Names;

    internal static People Of(Mesh mesh, PeopleShown shown)
    {
        var people = new People(shown);
        foreach (var member in mesh.Domains.SelectMany(domain => domain.Team?.Members ?? []))
            people.Meet(member);
        foreach (var member in mesh.Products.SelectMany(product => product.Team?.Members ?? []))
            people.Meet(member);
        foreach (var member in mesh.Contracts.SelectMany(contract => contract.Team?.Members ?? []))
            people.Meet(member);
        foreach (var member in mesh.Guild?.Members ?? [])
            people.known[member.Username] = (people.NameOf(member.Username), SeatOf(member));
        return people;
    }

    /// <summary>A member of a team, by what they do in it. Null where people are not shown.</summary>
    internal ShownPerson? Of(TeamMember member) => Show(member.Username, member.DisplayName ?? NameOf(member.Username), member.Role ?? "member");

    /// <summary>Who answers for a product on a day: its owner, else that of its domain. Null where there is none, or none may be shown by name.</summary>
    internal string? OwnerOf(Product product, DateOnly day) => new[] { product.Team, product.Domain?.Team }
        .SelectMany(team => team?.Members ?? [])
        .Where(member => member.IsActive(day) && member.HasRole("owner"))
        .Select(Of)
        .FirstOrDefault(person => person is { Role: not null })?.Label;

    /// <summary>A member of the guild, by whom they represent.</summary>
    internal ShownPerson? Of(GuildMember member) => Show(member.Username, NameOf(member.Username), SeatOf(member));

    /// <summary>Somebody whom a waiver, a decision or another record names.</summary>
    internal ShownPerson? Named(string username) => Show(username, NameOf(username), known.GetValueOrDefault(username).Role);

    /// <summary>Who made a commit.</summary>
    internal ShownPerson? Author(string name, string email) => Show(email, NameOf(email) ?? name, known.GetValueOrDefault(email).Role ?? "contributor");

    /// <summary>A text that may name people, such as the approvers of a role: what it says, unless it is somebody's name or address.</summary>
    internal string? InText(string? text)
    {
        if (!AreHidden || string.IsNullOrWhiteSpace(text))
            return text;
        var parts = text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => known.ContainsKey(part) || part.Contains('@') ? Named(part)?.Label : part)
            .OfType<string>()
            .Distinct()
            .ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    /// <summary>The name of an element, with the user names of everybody known in it as they may be shown.</summary>
    internal ElementName Shown(ElementName name)
    {
        var before = "";
        return name.With(segment =>
        {
            var words = before == "members" && known.ContainsKey(segment) ? Named(segment)?.Label ?? "somebody" : Shown(segment);
            before = segment;
            return words;
        });
    }

    /// <summary>A text of the mesh or about it, with the user names of everybody known in it as they may be shown.</summary>
    internal string Shown(string text)
    {
        if (!AreHidden || known.Count == 0)
            return text;
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsOfUsername(text[end]))
                end++;
            // A full stop behind a name ends the sentence.
            var word = text[at..end].TrimEnd('.');
            written.Append(IsName(text, at, word) ? Named(word)?.Label ?? "somebody" : word).Append(text[(at + word.Length)..end]);
            if (end < text.Length)
                written.Append(text[end++]);
            at = end;
        }

        return written.ToString();
    }

    /// <summary>Whether a way to reach a team may be shown: not where it leads to one person and people are not shown.</summary>
    internal bool MayShow(SupportChannel channel) => !AreHidden || (!IsPerson(channel.Channel) && !IsPerson(channel.Url) && !IsPerson(channel.InvitationUrl));

    /// <summary>A user name may be a word like any other: it counts where it is an address, in quotes, or names a member.</summary>
    private bool IsName(string text, int at, string word) =>
        known.ContainsKey(word) && (word.Contains('@') || text.AsSpan(0, at).EndsWith("'") || text.AsSpan(0, at).EndsWith("/members/"));

    private static bool IsOfUsername(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' or '+' or '@';

    private static string SeatOf(GuildMember member) => (Represented.DomainOf(member.Represents) ?? Represented.RoleOf(member.Represents)) is { } seat ? $"guild member for {seat}" : "guild member";

    private void Meet(TeamMember member)
    {
        if (member.Username.Length > 0)
            known.TryAdd(member.Username, (member.DisplayName, member.Role));
    }

    private string? NameOf(string username) => known.GetValueOrDefault(username).Name;

    private bool IsPerson(string? text)
    {
        if (text is null)
            return false;
        var address = text.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase) ? text[MailTo.Length..].Split('?')[0] : text;
        return known.ContainsKey(address.Trim());
    }

    private ShownPerson? Show(string username, string? name, string? role) => shown switch
    {
        PeopleShown.Names => new ShownPerson(string.IsNullOrWhiteSpace(name) ? username : name, role, AddressOf(username)),
        PeopleShown.Roles => new ShownPerson(role ?? "somebody", null, null),
        _ => null,
    };

    private static string? AddressOf(string username) =>
        username.Split('@') is [{ Length: > 0 } local, { Length: > 0 } host] && (local + host).All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+')
            ? username
            : null;
}
