using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary>What awaits whoever has just founded a mesh: what will block within three months, and who is missing by then.</summary>
/// <param name="Blocking">The policies that will block, the first ones first.</param>
/// <param name="NextBlock">The first day on which anything blocks; null where nothing ever does.</param>
/// <param name="OpenRoles">The roles that policies name as their stewards, and nobody in the guild holds.</param>
/// <param name="IsAlone">Whether one person is the whole guild.</param>
public sealed record FirstQuarter(IReadOnlyList<Policy> Blocking, DateOnly? NextBlock, IReadOnlyList<string> OpenRoles, bool IsAlone)
{
    private const int Months = 3;

    public static FirstQuarter Of(Mesh mesh, DateOnly day)
    {
        var members = mesh.Guild?.Members.Where(member => member.IsActive(day)).ToList() ?? [];
        var held = members.Select(member => Represented.RoleOf(member.Represents)).ToHashSet();
        var adopted = mesh.Policies.Where(policy => policy.Status == "adopted").ToList();
        var blocking = adopted.Where(policy => policy.Block > day).OrderBy(policy => policy.Block).ThenBy(policy => policy.Key, StringComparer.Ordinal).ToList();
        return new FirstQuarter(
            [.. blocking.Where(policy => policy.Block <= day.AddMonths(Months))],
            blocking.FirstOrDefault()?.Block,
            [.. adopted.Select(policy => policy.Steward).Where(steward => steward.Length > 0 && !held.Contains(steward)).Distinct().Order(StringComparer.Ordinal)],
            members.Select(member => member.Username).Distinct().Count() == 1);
    }

    public IEnumerable<StyledLine> Lines()
    {
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText(Blocking.Count > 0 ? "Blocks within three months" : "Nothing blocks within three months", TextStyle.Strong), new StyledText(
            Blocking.Count == 0 && NextBlock is { } next ? $"; the first policy does on {Dates.Write(next)}" : ""));
        foreach (var policy in Blocking)
            yield return new StyledLine(new StyledText($"  {Dates.Write(policy.Block!.Value)}  "), new StyledText(policy.Title), new StyledText($"  ({policy.Key})", TextStyle.Muted));
        if (OpenRoles.Count > 0)
            yield return new StyledLine(
                new StyledText($"Nobody is {string.Join(" or ", OpenRoles)} yet", TextStyle.Warning),
                new StyledText($": policies name these roles as their stewards. Give each to somebody in guild/guild.yaml, such as 'represents: {Represented.Role(OpenRoles[0])}'."));
        if (IsAlone)
            yield return new StyledLine(
                new StyledText("You are the guild alone", TextStyle.Warning),
                new StyledText(": who wants to change a policy needs nobody's consent but yours, so let each new domain take its seat ('mesh new domain' asks) before the first policy blocks."));
    }
}
