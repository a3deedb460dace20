using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Removals;

/// <summary>An input port that is reached by what happens to data, with the people to talk to.</summary>
/// <param name="Port">The input port, by its name.</param>
/// <param name="Steps">How many ports it is away: 1 for who consumes directly.</param>
/// <param name="Domain">The domain that has to act.</param>
/// <param name="Owner">Who answers for the product, else for the domain; null where nobody is named.</param>
/// <param name="Contacts">How to reach them.</param>
/// <param name="Source">The output port that it consumes, by its name.</param>
/// <param name="ReadsAll">Whether it does not say what it reads, so that all of it may matter.</param>
/// <param name="Columns">The columns that are reached and that it relies on, as <c>object.column</c>.</param>
public sealed record ReachedConsumer(string Port, int Steps, string Domain, string? Owner, IReadOnlyList<string> Contacts, string Source, bool ReadsAll, IReadOnlyList<string> Columns)
{
    private const int MostContacts = 3;

    public string Port { get; init => field = PlainText.Whole(value); } = PlainText.Whole(Port);

    public string Domain { get; init => field = PlainText.Whole(value); } = PlainText.Whole(Domain);

    public string? Owner { get; init => field = value is null ? null : PlainText.Line(value); } = Owner is null ? null : PlainText.Line(Owner);

    public IReadOnlyList<string> Contacts { get; init => field = [.. value.Select(PlainText.Line)]; } = [.. Contacts.Select(PlainText.Line)];

    public IReadOnlyList<string> Columns { get; init => field = [.. value.Select(PlainText.Line)]; } = [.. Columns.Select(PlainText.Line)];

    /// <param name="mesh">The mesh, which has the element or had it before.</param>
    /// <param name="input">What is reached.</param>
    /// <param name="day">The day on which owners are asked for.</param>
    internal static ReachedConsumer Of(LoadedMesh mesh, ReachedInput input, DateOnly day) => new(
        mesh.NameOf(input.Port).Text,
        input.Steps,
        input.Port.Product.DomainId,
        OwnerOf(input.Port.Product, day),
        [.. ContactsOf(input.Port.Product)],
        mesh.NameOf(input.Port.Source!).Text,
        input.Port.ReadsAll,
        Paths(input.Columns));

    internal static IReadOnlyList<string> Paths(IEnumerable<Column> columns) => [.. columns.Select(ContractPaths.Of).Distinct()];

    /// <summary>The owner of the product, else of its domain.</summary>
    private static string? OwnerOf(Product product, DateOnly day) =>
        product.Team?.Members.Where(member => member.IsActive(day) && member.HasRole("owner")).Select(member => member.DisplayName ?? member.Username).FirstOrDefault()
        ?? (product.Domain is { } domain ? DomainOwner.Of(domain, day) : null);

    private static IEnumerable<string> ContactsOf(Product product) => (product.Support.Count > 0 ? product.Support : product.Domain?.Support ?? [])
        .Select(channel => string.Join(' ', new[] { channel.Channel, channel.Url }.Where(text => !string.IsNullOrEmpty(text))))
        .Where(text => text.Length > 0)
        .Take(MostContacts);
}
