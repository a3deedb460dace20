if (Policy.Status != "adopted" || Policy.Warn is not { } first || first > AsOf)
    NotApplicable("The policy asks nothing of anybody yet, or is on its way out.");
else if (Mesh.Guild is not { } guild)
    NotApplicable("There is no guild to look after policies.");
else if (Mesh.Domains.All(domain => domain.Key != Policy.Steward) && !guild.Members.Any(LooksAfterIt))
    Violation(
        Policy.At("steward"),
        $"Nobody looks after '{Policy.Title}': no domain and nobody in the guild is '{Policy.Steward}' today. Give the role to a member in guild/guild.yaml, or name another steward.");

bool LooksAfterIt(GuildMember member) =>
    (member.Represents == $"role:{Policy.Steward}" || member.Username == Policy.Steward) && !(member.From > AsOf) && !(member.Until < AsOf);
