var members = Product.Team?.Members ?? [];
if (!members.Any(member => member.IsActive(AsOf) && member.HasRole(Parameters.Roles)))
    Violation(
        Product.At("team"),
        $"Data product '{Product.Key}' has no owner today: "
            + $"give an active member of its team the role '{string.Join("' or '", Parameters.Roles)}'.");

// A channel for announcements answers no questions. One that is named in a tool is found there without an address.
if (!Product.Support.Any(channel => channel.Scope != "announcements" && (IsMissing(channel.Url) ? !IsMissing(channel.Tool) : channel.Url.StartsWithOneOf(Parameters.Addresses))))
    Violation(
        Product.At("support"),
        $"Nobody can ask the team of '{Product.Key}' a question: "
            + $"add a support channel with its tool, or whose url starts with '{string.Join("' or '", Parameters.Addresses)}'.");
