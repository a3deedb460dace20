using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>How to ask for the data of a product: a form where the address of the repository is known, else a way to reach the owner.</summary>
/// <param name="Link">An address to follow; null where there is nobody to ask.</param>
/// <param name="Words">What the link does, or what to do without one.</param>
internal sealed record AccessRequest(string? Link, string Words)
{
    /// <summary>A file beside the product that asks for access, to be completed and proposed as a pull request; without a repository, the first contact that may be shown.</summary>
    internal static AccessRequest Of(Product product, MeshPaths paths, RepositoryAddress? repository, People people)
    {
        if (repository is not null)
            return new AccessRequest(repository.NewFile($"{paths.Domains}/{product.Key}/agreements/YOUR-PRODUCT.yaml", Form(product)), "Request access: fill in the form and propose it as a pull request.");
        foreach (var channel in product.Support.Concat(product.Domain?.Support ?? []).Where(people.MayShow))
            if (channel.Url is { } url && IsLink(url))
                return new AccessRequest(url, $"Request access: ask in {PlainText.Cap(channel.Channel)}.");
        return (product.Team ?? product.Domain?.Team)?.Members.Where(member => member.HasRole("owner")).Select(people.Of).FirstOrDefault(person => person is not null) is { } owner
            ? new AccessRequest(owner.Address is null ? null : $"mailto:{owner.Address}", $"Request access: ask {(owner.Role is null ? "the " : "")}{PlainText.Cap(owner.Label)}.")
            : new AccessRequest(null, "The product says nowhere whom to ask for access.");
    }

    private static bool IsLink(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto);

    private static string Form(Product product) =>
        "# A request for access: fill in what is empty, name the file after your product, and propose it.\n"
        + "# The owner of the product answers in the pull request.\n"
        + "apiVersion: meshgovernance/v1\n"
        + "kind: Agreement\n"
        + $"provider: {ScalarText.Write(product.Key, NodeKind.Text)}\n"
        + $"outputPort: {Port(product)}\n"
        + "consumer:      # your data product, <domain>/<product>\n"
        + "purpose:       # what the data is used for\n"
        + "columns: []    # the columns that you need; leave out what you do not\n"
        + "until:         # the last day, YYYY-MM-DD\n";

    private static string Port(Product product) => product.OutputPorts is [var port, ..] ? ScalarText.Write(port.Name, NodeKind.Text) : "";
}
