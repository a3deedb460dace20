using System.Globalization;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Removals;

/// <summary>What somebody asks to take away: a domain, a product, output ports, contracts, or an object or column of a contract.</summary>
/// <param name="Ports">The output ports whose data goes, with the columns that go; null where all of it does.</param>
internal sealed record RemovedPart(IReadOnlyList<(OutputPort Port, IReadOnlyList<Column>? Columns)> Ports)
{
    /// <exception cref="UserException">The mesh has no such element, or it offers nothing.</exception>
    internal static RemovedPart Find(LoadedMesh mesh, string asked, int? version)
    {
        var name = ElementName.Read(asked);
        var named = Parts(mesh, name).Where(part => Means(name, part.Name)).ToList();
        if (named.Count == 0)
            throw new UserException(NamesInput(mesh, name)
                ? $"'{asked}' is an input port: it gives nothing to anybody."
                : $"There is no data product, output port, contract or column '{asked}'.{(new NamedElements(mesh).Nearest(name) is { } near ? $" Did you mean '{near}'?" : "")}");
        if (version is null)
            return new([.. named.SelectMany(part => part.Ports)]);

        var ports = named.SelectMany(part => part.Ports).Where(part => Versions.Major(part.Port.Version) == version).ToList();
        return ports.Count > 0 ? new(ports) : throw new UserException(string.Create(
            CultureInfo.InvariantCulture, $"'{asked}' is not offered in version {version}: there is {Offered(named.SelectMany(part => part.Ports).Select(part => part.Port))}."));
    }

    /// <summary>Every part around an element that could be meant, with the ports that go with it.</summary>
    private static IEnumerable<(ElementName Name, IReadOnlyList<(OutputPort Port, IReadOnlyList<Column>? Columns)> Ports)> Parts(LoadedMesh mesh, ElementName asked)
    {
        foreach (var domain in mesh.Mesh.Domains)
            yield return (ElementName.OfDomain(domain.Key), Whole(domain.Products.SelectMany(product => product.OutputPorts)));
        foreach (var product in mesh.Mesh.Products)
        {
            var name = ElementName.OfProduct(product.DomainId, product.Folder);
            if (!name.Covers(asked))
                continue;
            yield return (name, Whole(product.OutputPorts));
            foreach (var port in product.OutputPorts)
                yield return (mesh.NameOf(port), Whole([port]));
            foreach (var contract in product.Contracts)
            {
                yield return (mesh.NameOf(contract), Whole(contract.OutputPorts));
                foreach (var item in contract.Objects)
                    yield return (mesh.NameOf(item), [.. contract.OutputPorts.Select(port => (port, (IReadOnlyList<Column>?)item.AllColumns))]);
                foreach (var column in contract.Columns)
                    yield return (mesh.NameOf(column), [.. contract.OutputPorts.Select(port => (port, (IReadOnlyList<Column>?)[.. column.WithNested()]))]);
            }
        }
    }

    /// <summary>Whether a name is the one that was asked for, which may leave out the major version.</summary>
    private static bool Means(ElementName asked, ElementName name)
    {
        var (words, full) = (asked.Text.Split('/'), name.Text.Split('/'));
        return words.Length == full.Length && words.Zip(full).Index().All(pair =>
            pair.Item.First == pair.Item.Second || (pair.Index == VersionedSegment && pair.Item.Second.StartsWith(pair.Item.First + "@", StringComparison.Ordinal)));
    }

    private const int VersionedSegment = 3;

    private static bool NamesInput(LoadedMesh mesh, ElementName asked) =>
        mesh.Mesh.Products.SelectMany(product => product.InputPorts).Any(port => Means(asked, mesh.NameOf(port)));

    private static (OutputPort, IReadOnlyList<Column>?)[] Whole(IEnumerable<OutputPort> ports) => [.. ports.Select(port => (port, (IReadOnlyList<Column>?)null))];

    private static string Offered(IEnumerable<OutputPort> ports) =>
        ports.Select(port => port.Version ?? "no version").Distinct().ToList() is { Count: > 0 } versions ? string.Join(", ", versions) : "nothing on offer";
}
