using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Sources;

/// <summary>An object of a contract, and the server on which it is looked at.</summary>
internal sealed record PlacedObject(SchemaObject Object, Server Server)
{
    /// <summary>What it is called where the data lie.</summary>
    internal string Table => Names[0];

    /// <summary>What queries may call it.</summary>
    internal IReadOnlyList<string> Names { get; } = [.. new[] { Object.PhysicalName, Object.Name }.OfType<string>().Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether its contract describes nothing else.</summary>
    internal bool IsAlone => Object.Contract.Objects.Count == 1;
}
