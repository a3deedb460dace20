using System.Globalization;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Guilds;

/// <summary>Those who decide about a policy: the guild, or the team of the domain whose own it is.</summary>
public sealed class Electorate
{
    private const double UsualQuorum = 0.5;
    private const int UsualDays = 5;
    private const int MostNamed = 6;

    private readonly IReadOnlyList<(string Username, string? Domain)> seats;
    private readonly string? owner;
    private readonly DateOnly day;
    private readonly int quorum;

    private Electorate(IReadOnlyList<(string Username, string? Domain)> seats, string? owner, DateOnly day, int days, double share)
    {
        this.seats = seats;
        this.owner = owner;
        this.day = day;
        Days = days;
        quorum = Least(Domains.Count, share);
    }

    /// <summary>How many days a proposal stays open for answers.</summary>
    public int Days { get; }

    private IReadOnlyList<string> Domains => [.. seats.Select(seat => seat.Domain).OfType<string>().Distinct()];

    /// <summary>Who decides about a policy on a day.</summary>
    /// <exception cref="UserException">Nobody does.</exception>
    public static Electorate Of(Mesh mesh, Policy policy, DateOnly day)
    {
        if (policy.PolicyId.Domain is { } owner)
        {
            var team = mesh.Domains.FirstOrDefault(domain => domain.Key == owner)?.Team?.Members.Where(member => member.IsActive(day)).Select(member => (member.Username, (string?)null)).ToList();
            return team is { Count: > 0 } ? new Electorate(team, owner, day, 0, 0) : throw new UserException(
                $"Nobody is in the team of '{owner}' on {Dates.Write(day)} who could decide about its policies. Nothing was written.", $"Name its members under 'team' in the domain.yaml of '{owner}'.");
        }

        var members = mesh.Guild?.Members.Where(member => member.IsActive(day)).Select(member => (member.Username, Represented.DomainOf(member.Represents))).ToList();
        return members is { Count: > 0 }
            ? new Electorate(members, null, day, Number(mesh.Guild!.Node["decision"]?["days"], UsualDays, int.Parse), ShareIn(mesh.Guild))
            : throw new UserException($"Nobody is in the guild on {Dates.Write(day)} who could decide about policies. Nothing was written.", "Name its members in guild.yaml: who they are, and for which domain or role they speak.");
    }

    /// <summary>How many domains have to agree to a decision of the guild on a day.</summary>
    public static int QuorumOf(Guild guild, DateOnly day) =>
        Least(guild.Members.Where(member => member.IsActive(day)).Select(member => Represented.DomainOf(member.Represents)).OfType<string>().Distinct().Count(), ShareIn(guild));

    /// <summary>What is wrong with those who are said to have agreed, and what to do about it; null where nothing is, or nobody is said to have.</summary>
    public (string Fault, string Hint)? FaultOf(IReadOnlyList<string> consented)
    {
        if (consented.Count == 0)
            return null;
        if (consented.FirstOrDefault(name => seats.All(seat => seat.Username != name)) is { } stranger)
            return ($"'{PlainText.Cap(stranger)}' is not in {(owner is null ? "the guild" : $"the team of '{owner}'")} on {Dates.Write(day)}.", $"These are: {string.Join(", ", People)}.");
        var silent = Domains.Except(seats.Where(seat => consented.Contains(seat.Username)).Select(seat => seat.Domain).OfType<string>()).ToList();
        return Domains.Count - silent.Count < quorum
            ? ($"{PlainText.Counted(Domains.Count - silent.Count, "domain")} of {Domains.Count} agreed, and it takes {quorum}.", $"These have not said anything: {string.Join(", ", silent)}. Leave --consented away to ask them in a pull request.")
            : null;
    }

    /// <summary>What has to happen before the decision holds.</summary>
    public string Words => owner is not null
        ? $"The team of '{owner}' agrees there: {Some}."
        : $"The guild answers there within {PlainText.Counted(Days, "day")}: nobody objects, and {Agreement}. Ask {Some}.";

    private string Agreement => (quorum, Domains) switch
    {
        (0, _) => "somebody agrees",
        (_, [var only]) => $"'{only}' agrees",
        var (_, domains) => string.Create(CultureInfo.InvariantCulture, $"at least {quorum} of its {domains.Count} domains {(quorum == 1 ? "agrees" : "agree")}"),
    };

    private IReadOnlyList<string> People => [.. seats.Select(seat => seat.Username).Distinct()];

    private string Some => string.Join(", ", People.Take(MostNamed)) + (People.Count > MostNamed ? $" and {People.Count - MostNamed} more" : "");

    private static int Least(int domains, double share) => (int)Math.Ceiling(domains * share);

    private static double ShareIn(Guild guild) => Number(guild.Node["decision"]?["quorum"], UsualQuorum, double.Parse);

    /// <summary>What is no number there is told by the check of the file.</summary>
    private static T Number<T>(Node? node, T usual, Func<string, NumberStyles, IFormatProvider, T> read) =>
        node is { Kind: NodeKind.Integer or NodeKind.Number, Text: { } text } ? read(text, NumberStyles.Float, CultureInfo.InvariantCulture) : usual;
}
