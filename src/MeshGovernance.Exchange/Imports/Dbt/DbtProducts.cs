using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Drafts;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>Which models make up one data product: those of a group, else those of a folder, else those of a project.</summary>
internal sealed class DbtProducts
{
    /// <summary>Folders that say how far data has come, and nothing of what it is about.</summary>
    private static readonly HashSet<string> Layers = new(StringComparer.OrdinalIgnoreCase)
    {
        "models", "base", "raw", "staging", "stage", "stg", "intermediate", "int", "core", "marts", "mart", "bronze", "silver", "gold", "reporting", "reports", "presentation",
    };

    private readonly Dictionary<string, string> domains;
    private readonly HashSet<string> shared;

    /// <param name="offered">The models that become contracts.</param>
    /// <param name="domains">The domain that a model names in its <c>meta</c>, by its id.</param>
    internal DbtProducts(IReadOnlyCollection<DbtNode> offered, Dictionary<string, string> domains)
    {
        this.domains = domains;
        shared = offered
            .GroupBy(Plain, StringComparer.Ordinal)
            .Where(product => product.Select(model => model.Package).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(product => product.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The product of a model. Two projects may have a folder or group of the same name: then the project is part of it.</summary>
    internal string Of(DbtNode model) => Plain(model) is var name && shared.Contains(name) ? $"{model.Package}.{name}" : name;

    internal string DomainOf(DbtNode model) => domains.GetValueOrDefault(model.Id) ?? model.Package;

    /// <summary>The product that some models make up.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="models">Its models, with what each is made from outside of dbt.</param>
    /// <param name="path">The manifest of the first of them.</param>
    /// <param name="group">The group that it is; null where it is none.</param>
    /// <param name="owner">Whom its models name as their owner, where there is no group to say so.</param>
    internal FoundProduct Product(string name, IReadOnlyList<(DbtNode Node, IReadOnlyList<string> Systems)> models, string path, DbtGroup? group, string? owner)
    {
        var systems = models.SelectMany(model => model.Systems).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var fields = new JsonObject { ["name"] = name }
            .Put("description", new JsonObject().Put("purpose", group?.Description))
            .Put("customProperties", Fields.Custom([.. group?.More ?? [], ("sourceSystem", systems.Count == 0 ? null : JsonValue.Create(string.Join(", ", systems)))]))
            .Put("team", group?.Team() ?? (owner is null ? null : DraftTeam.Of(null, [owner])));
        var domain = models.Select(model => DomainOf(model.Node)).Distinct(StringComparer.Ordinal).ToList();
        return new FoundProduct(name, fields, new Origin(path, group is null ? models[0].Node.Id : $"group.{models[0].Node.Package}.{group.Name}"))
        {
            Domain = domain.Count == 1 ? domain[0] : models[0].Node.Package,
        };
    }

    private static string Plain(DbtNode model) =>
        model.Group ?? model.Folders.FirstOrDefault(folder => !Layers.Contains(folder)) ?? model.Package;
}
