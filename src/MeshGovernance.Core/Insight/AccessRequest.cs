using System.Text;
using MeshGovernance.Core.Kinds.Agreements;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>How to ask for the data of a port: the file of an agreement, begun, where the repository is on GitHub; else a way to reach the owner.</summary>
/// <param name="Link">An address to follow; null where there is nobody to ask.</param>
/// <param name="Words">What the link does, or what to do without one.</param>
internal sealed record AccessRequest(string? Link, string Words)
{
    private const string MailTo = "mailto:";

    /// <summary>A request for what one port offers: the file is the one that <c>mesh access request</c> writes.</summary>
    /// <param name="port">The port.</param>
    /// <param name="mesh">The mesh.</param>
    /// <param name="day">The first day of the access.</param>
    /// <param name="repository">The repository on GitHub; null where it is elsewhere.</param>
    /// <param name="people">Who may be shown.</param>
    internal static AccessRequest Of(OutputPort port, LoadedMesh mesh, DateOnly day, RepositoryAddress? repository, People people)
    {
        if (repository is null)
            return Of(port.Product, people, $"Access to {port.Product.Key}, port {PlainText.Cap(port.Name)}", Text(port));
        var file = new NewAgreement(port, null, null, [], day, null).File(mesh.FolderOf(port.Product), path => mesh.Files.Find(path) is not null);
        return new AccessRequest(
            repository.NewFile(RepoPath.Of(file.Path), Encoding.UTF8.GetString(file.Content.Span)), "Request access: say who reads and what for, and propose the file in a pull request. The team of the product decides there.");
    }

    private static AccessRequest Of(Product product, People people, string title, string text)
    {
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
        if (NewAgreement.RolesFor(port) is [var role, ..])
            yield return $"Role: {PlainText.Cap(role.Name)}";
        yield return "";
        yield return "Who asks (person, team or data product):";
        yield return "What the data is for:";
        yield return "Which columns are needed:";
        yield return "Until when:";
    }
}
