using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Html;

/// <summary>The page of a data product: what it is, what it offers and promises, who stands behind it.</summary>
internal static class ProductPage
{
    internal static string Of(ExportedProduct exported, DateOnly day) => HtmlPage.Document(exported.Title, page =>
    {
        var product = exported.Product;
        page.Element("h1", exported.Title);
        string?[] line = [product.Domain?.Name ?? product.DomainId, product.Version is { } version ? $"version {version}" : null, product.Status, product.DeclaredArchetype];
        page.Quiet(string.Join(" · ", line.Where(part => !string.IsNullOrEmpty(part))));
        page.Facts(("Id", product.Id), ("Purpose", product.Description?.Purpose), ("Usage", product.Description?.Usage), ("Limitations", product.Description?.Limitations), ("Tags", string.Join(", ", product.Tags)));
        Ports(page, product);
        foreach (var contract in exported.Offered)
            Contract(page, contract);
        People(page, product, day);
    });

    private static void Ports(HtmlPage page, Product product)
    {
        if (product.OutputPorts.Count > 0)
            page.Element("h2", "Output ports");
        page.Table(["Port", "Version", "Type", "Contract", "What it offers"], [.. product.OutputPorts.Select(port => new[] { port.Name, port.Version, port.Type, port.ContractId, port.Description ?? port.Contract?.Description?.Purpose })]);
        if (product.InputPorts.Count > 0)
            page.Element("h2", "Input ports");
        page.Table(["Port", "Version", "From"], [.. product.InputPorts.Select(port => new[] { port.Name, port.Version, Facts.Source(port) })]);
    }

    private static void Contract(HtmlPage page, Contract contract)
    {
        page.Element("h2", $"Contract {contract.Name ?? contract.ContractId} {contract.Version}");
        page.Facts(("Id", contract.Name is null ? null : contract.ContractId), ("Status", contract.Status), ("Purpose", contract.Description?.Purpose), ("Usage", contract.Description?.Usage), ("Limitations", contract.Description?.Limitations));
        page.Table(["Server", "Type", "Environment", "Where", "Description"], [.. contract.Servers.Select(server => new[] { server.Name, server.Type, server.Environment, Facts.Place(server), server.Description })]);
        page.Table(["Promise", "Value", "For", "Description"], [.. contract.ServiceLevels.Select(level => new[] { level.Property, Facts.Promise(level), level.Element, level.Description })]);
        page.Table(["Role", "Access", "Description"], [.. contract.Roles.Select(role => new[] { role.Name, role.Access, role.Description })]);
        foreach (var item in contract.Objects)
            Table(page, item);
    }

    private static void Table(HtmlPage page, SchemaObject item)
    {
        page.Element("h3", item.BusinessName is { Length: > 0 } name && name != item.Name ? $"{item.Name}: {name}" : item.Name);
        page.Facts(("Description", item.Description), ("One row is", item.Granularity), ("Stored as", item.PhysicalName == item.Name ? null : item.PhysicalName), ("Quality", string.Join("\n", item.Quality.Select(Facts.Rule))));
        page.Table(
            ["Column", "Type", "Marks", "Classification", "Description", "Values", "Examples", "Quality"],
            [.. item.AllColumns.Select(column => new[]
            {
                column.BusinessName is { Length: > 0 } business && business != column.Name ? $"{Facts.Path(column)} ({business})" : Facts.Path(column),
                Facts.Type(column), Facts.Keys(column), string.Join(", ", new[] { column.Classification }.OfType<string>().Concat(column.Tags)), column.Description, Facts.Values(column), Facts.Examples(column),
                string.Join(" ", column.Quality.Where(rule => !ValidValues.IsOfValues(rule)).Select(Facts.Rule)),
            })]);
    }

    private static void People(HtmlPage page, Product product, DateOnly day)
    {
        page.Element("h2", $"Who stands behind it: {Exports.People.NameOf(product)}");
        page.Table(["Name", "Role"], [.. (Exports.People.TeamOf(product)?.Members ?? []).Where(member => member.IsActive(day)).Select(member => new[] { member.DisplayName ?? member.Username, member.Role })]);
        page.Links([.. product.Support.Select(channel => (string.IsNullOrWhiteSpace(channel.Description) ? channel.Channel : $"{channel.Channel}: {channel.Description.Trim()}", channel.Url))]);
    }
}
