if (Mesh.Guild is not { } guild)
    NotApplicable("The mesh has no guild.");
else if (!Domain.Products.Any(product => product.HasStatus("active", "deprecated")))
    NotApplicable("The domain publishes no data product.");
else if (!guild.Members.Any(member => member.Represents == $"domain:{Domain.Key}" && IsMember(member)))
    Violation(
        Domain,
        $"Domain '{Domain.Key}' publishes data products, but nobody speaks for it when policies are decided: "
            + $"add a member with 'represents: domain:{Domain.Key}' to the guild.");

bool IsMember(GuildMember member) => !(member.From > AsOf) && !(member.Until < AsOf);
