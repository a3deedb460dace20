if (string.IsNullOrWhiteSpace(Domain.Description))
    Violation(Domain.At("description"), $"Domain '{Domain.Name}' does not say what it is responsible for.");

if (Domain.Team?.Members.Any(member => member.IsActive(AsOf) && member.HasRole("owner")) != true)
    Violation(Domain.At("team"), $"Domain '{Domain.Name}' has no owner today.");

if (Domain.Support.Count == 0)
    Violation(Domain.At("support"), $"Domain '{Domain.Name}' cannot be asked anything: add a support channel.");

if (Domain.Products.Count > Parameters.Most)
    Violation(Domain, $"Domain '{Domain.Name}' has {Domain.Products.Count} data products: think about splitting it.", "size");
