if (Policy.Warn is not { } first || first > AsOf)
    return NotApplicable("The policy asks nothing of anybody yet.");
if (Mesh.Guild is not { } guild)
    return NotApplicable("There is no guild to look after policies.");

if (Mesh.Domains.All(domain => domain.Key != Policy.Steward) && !guild.Members.Any(LooksAfterIt))
    Violation(
        Policy.At("steward"),
        $"Nobody looks after '{Policy.Title}': no domain and nobody in the guild is '{Policy.Steward}' today. Give the role to a member in guild/guild.yaml, or name another steward.");

bool LooksAfterIt(GuildMember member) =>
    (member.Represents == $"role:{Policy.Steward}" || member.Username == Policy.Steward) && member.IsActive(AsOf);
