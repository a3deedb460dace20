using MeshGovernance.Core.Promises;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Sources;

/// <summary>An object of a contract, and the server on which it is looked at.</summary>
internal sealed record PlacedObject(SchemaObject Object, Server Server)
{
    /// <summary>Whether it goes by a name of its own: files of two contracts may be called the same.</summary>
    internal bool IsApart { get; init; }

    /// <summary>What it is called where the data lie.</summary>
    internal string Table => IsApart ? $"{Object.Contract.ContractId}/{ObjectPromises.TableOf(Object)}" : ObjectPromises.TableOf(Object);

    /// <summary>What queries may call it.</summary>
    internal IReadOnlyList<string> Names => IsApart ? [Table] : [.. new[] { Table, Object.Name }.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether its contract describes nothing else.</summary>
    internal bool IsAlone => Object.Contract.Objects.Count == 1;
}
