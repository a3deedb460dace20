using System.Globalization;
using System.Runtime.CompilerServices;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Names;

/// <summary>What the items of a list are called. All are named at once: what one is called depends on the others, of which there may be thousands.</summary>
internal sealed class ListNames
{
    private static readonly ConditionalWeakTable<Node, ListNames> Known = [];

    private readonly Lazy<string[]> keys;
    private readonly Lazy<IReadOnlyList<string>[]> ports;

    private ListNames(Node list)
    {
        keys = new(() => Keys(list.OwnItems));
        ports = new(() => Ports(list.OwnItems));
    }

    internal static ListNames Of(Node list) => Known.GetValue(list, list => new ListNames(list));

    /// <summary>What tells an item of a list from its neighbours: its name, or its place where it has none or shares it.</summary>
    internal string Key(int index) => keys.Value[index];

    /// <summary>A port goes by its major version. Of several in one major the lowest does; the others go by their whole version, and by their place if that is the same too.</summary>
    internal IReadOnlyList<string> Port(int index) => ports.Value[index];

    private static string[] Keys(Node[] items)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. items.Select((item, index) => NamedElement.KeyOf(item) is { } key && taken.Add(key) ? key : index.ToString(CultureInfo.InvariantCulture))];
    }

    private static IReadOnlyList<string>[] Ports(Node[] items)
    {
        var names = new IReadOnlyList<string>[items.Length];
        foreach (var same in items.Select((port, index) => new Placed(NamedElement.Versioned(port, "name"), VersionOf(port), port["name"]?.Text, index)).GroupBy(port => port.Name))
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (place, port) in same.OrderBy(port => port.Version, Comparer<string>.Create(Versions.Compare)).ThenBy(port => port.Index).Index())
            {
                var isFirstOfVersion = taken.Add(port.Version);
                names[port.Index] = (place, isFirstOfVersion) switch
                {
                    (0, _) => [port.Name],
                    (_, true) => [$"{port.Plain}@{port.Version}"],
                    _ => [$"{port.Plain}@{port.Version}", place.ToString(CultureInfo.InvariantCulture)],
                };
            }
        }

        return names;
    }

    private static string VersionOf(Node port) => port["version"]?.Text ?? "";

    private readonly record struct Placed(string Name, string Version, string? Plain, int Index);
}
