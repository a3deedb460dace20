using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>How to ask for the data of a port: an issue with its text filled in where the address of the repository is known, else a way to reach the owner.</summary>
/// <param name="Link">An address to follow; null where there is nobody to ask.</param>
/// <param name="Words">What the link does, or what to do without one.</param>
internal sealed record AccessRequest(string? Link, string Words)
{
    private const string MailTo = "mailto:";

    /// <summary>A request for what one port offers.</summary>
    internal static AccessRequest Of(OutputPort port, RepositoryAddress? repository, People people) =>
        Of(port.Product, repository, people, $"Access to {port.Product.Key}, port {PlainText.Cap(port.Name)}", Text(port));

    /// <summary>The roles of which a reader needs one: those that read, or all where none says so.</summary>
    internal static IReadOnlyList<Role> RolesFor(OutputPort port)
    {
        IReadOnlyList<Role> all = port.Contract is { } contract ? [.. contract.Roles.Concat(contract.Servers.SelectMany(server => server.Roles)).Where(role => role.Name.Length > 0).DistinctBy(role => role.Name)] : [];
        IReadOnlyList<Role> reading = [.. all.Where(role => role.Access?.Contains("read", StringComparison.OrdinalIgnoreCase) ?? false)];
        return reading.Count > 0 ? reading : all;
    }

    private static AccessRequest Of(Product product, RepositoryAddress? repository, People people, string title, string text)
    {
        if (repository is not null)
            return new AccessRequest(repository.NewIssue(title, text), "Request access: complete the text and send it as an issue.");
        foreach (var channel in product.Support.Concat(product.Domain?.Support ?? []).Where(people.MayShow))
            if (channel.Url is { } url && IsLink(url))
                return new AccessRequest(Filled(url, title, text), $"Request access: ask in {PlainText.Cap(channel.Channel)}.");
        return (product.Team ?? product.Domain?.Team)?.Members.Where(member => member.HasRole("owner")).Select(people.Of).FirstOrDefault(person => person is not null) is { } owner
            ? new AccessRequest(owner.Address is null ? null : Filled(MailTo + owner.Address, title, text), $"Request access: ask {(owner.Role is null ? "the " : "")}{PlainText.Cap(owner.Label)}.")
            : new AccessRequest(null, "The product says nowhere whom to ask for access.");
    }

    private static bool IsLink(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto);

    /// <summary>A mailbox with a letter to it begun; any other address as it is.</summary>
    private static string Filled(string url, string title, string text) => url.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase) && !url.Contains('?', StringComparison.Ordinal)
        ? $"{url}?subject={Uri.EscapeDataString(title)}&body={Uri.EscapeDataString(text.Replace("\n", "\r\n", StringComparison.Ordinal))}"
        : url;

    private static string Text(OutputPort port) => string.Join('\n', Lines(port)) + "\n";

    private static IEnumerable<string> Lines(OutputPort port)
    {
        yield return $"Data product: {port.Product.Key}";
        yield return $"Output port: {PlainText.Cap(port.Name)}{(port.Version is { } version ? $" {PlainText.Cap(version)}" : "")}";
        if (RolesFor(port) is [var role, ..])
            yield return $"Role: {PlainText.Cap(role.Name)}";
        yield return "";
        yield return "Who asks (person, team or data product):";
        yield return "What the data is for:";
        yield return "Which columns are needed:";
        yield return "Until when:";
    }
}
