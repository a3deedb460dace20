using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Waivers;

/// <summary>Who may approve a waiver: a member of the guild who does not represent the domain that is waived.</summary>
internal static class Approval
{
    /// <summary>What is wrong with those who approved; null where nothing is.</summary>
    internal static string? FaultOf(IReadOnlyList<string> approvers, IEnumerable<ElementName> elements, DateOnly firstDay, Guild? guild)
    {
        var waived = elements.Select(element => element.DomainKey).OfType<string>().ToHashSet();
        foreach (var approver in approvers)
        {
            var seats = MembersOn(firstDay, guild).Where(member => member.Username == approver).ToList();
            if (seats.Count == 0)
                return $"'{approver}' was no member of the guild on {Dates.Write(firstDay)}: have a member approve it{Among(waived, firstDay, guild)}.";
            if (seats.Select(DomainFor).OfType<string>().FirstOrDefault(waived.Contains) is { } own)
                return $"'{approver}' represents '{own}', which the waiver is for: have another member approve it{Among(waived, firstDay, guild)}.";
        }

        return null;
    }

    private static IEnumerable<GuildMember> MembersOn(DateOnly day, Guild? guild) =>
        guild?.Members.Where(member => member.IsActive(day)) ?? [];

    private static string Among(HashSet<string> waived, DateOnly day, Guild? guild)
    {
        const int Few = 4;
        var able = MembersOn(day, guild).Where(member => DomainFor(member) is not { } domain || !waived.Contains(domain)).Select(member => member.Username).Distinct().ToList();
        return able.Count == 0 ? "" : $" ({string.Join(", ", able.Take(Few))}{(able.Count > Few ? ", …" : "")})";
    }

    private static string? DomainFor(GuildMember member) => Represented.DomainOf(member.Represents);
}
