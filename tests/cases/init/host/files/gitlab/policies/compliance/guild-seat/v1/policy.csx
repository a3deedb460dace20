if (Mesh.Guild is not { } guild)
    return NotApplicable("The mesh has no guild.");

if (!guild.Members.Any(member => member.Represents == $"domain:{Domain.Key}" && member.IsActive(AsOf)))
    Violation(
        Domain,
        $"Domain '{Domain.Key}' publishes data products, but nobody speaks for it when policies are decided: "
            + $"add a member with 'represents: domain:{Domain.Key}' to the guild.");
