namespace MeshGovernance.Exchange.Imports.Backstage;

/// <summary>Where data comes from: what a component consumes is what the APIs that it provides are made from, or all that its system offers where it provides none.</summary>
internal sealed class BackstageLineage
{
    private readonly Dictionary<string, SortedSet<string>> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> systems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> missing = new(StringComparer.Ordinal);
    private readonly HashSet<string> offered;

    internal BackstageLineage(BackstageCatalog catalog, IReadOnlyList<BackstageEntity> contracts)
    {
        offered = contracts.Select(entity => entity.Reference).ToHashSet(StringComparer.Ordinal);
        var components = catalog.Entities.Where(entity => entity.Kind == "component").ToList();
        foreach (var entity in contracts)
            if (entity.Named("system", "system").FirstOrDefault() is { } system)
                systems[entity.Reference] = system;
        foreach (var component in components)
            if (component.Named("system", "system").FirstOrDefault() is { } system)
                foreach (var api in component.Named("providesApis", "api"))
                    systems.TryAdd(api, system);
        var bySystem = offered.Where(systems.ContainsKey).ToLookup(reference => systems[reference], StringComparer.Ordinal);
        foreach (var entity in contracts)
            Add(entity.Reference, Known(catalog, entity.Named("dependsOn", "resource")));
        foreach (var component in components)
        {
            var read = Known(catalog, component.Named("consumesApis", "api").Concat(component.Named("dependsOn", "component")));
            var made = Known(catalog, component.Named("providesApis", "api"));
            foreach (var contract in made.Count > 0 ? made : component.Named("system", "system").FirstOrDefault() is { } system ? bySystem[system] : [])
                Add(contract, read);
        }
    }

    /// <summary>What is named and not there, and how often.</summary>
    internal IReadOnlyDictionary<string, int> Missing => missing;

    /// <summary>The system that offers a contract: its own, else that of a component which provides it.</summary>
    internal string? SystemOf(BackstageEntity entity) => systems.GetValueOrDefault(entity.Reference);

    internal IEnumerable<string> Of(BackstageEntity entity) => sources.GetValueOrDefault(entity.Reference) ?? [];

    private void Add(string contract, IEnumerable<string> read)
    {
        var all = sources.TryGetValue(contract, out var known) ? known : sources[contract] = new SortedSet<string>(StringComparer.Ordinal);
        all.UnionWith(read.Where(reference => reference != contract));
    }

    private List<string> Known(BackstageCatalog catalog, IEnumerable<string> references)
    {
        var all = references.ToList();
        foreach (var reference in all.Where(reference => catalog.Find(reference) is null))
            missing[reference] = missing.GetValueOrDefault(reference) + 1;
        return [.. all.Where(offered.Contains)];
    }
}
