using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>Relationships of an object and of its columns: whatever a row refers to is there.</summary>
internal static class RelationshipPromises
{
    internal static IEnumerable<Promise> Of(LoadedMesh mesh, SchemaObject item) =>
        item.Relationships.Select(relationship => Of(mesh, item, relationship, [.. relationship.From.Select(name => Find(mesh, item.Contract, name))]))
            .Concat(item.AllColumns.SelectMany(column => column.Relationships.Select(relationship => Of(mesh, item, relationship, [column]))));

    private static Promise Of(LoadedMesh mesh, SchemaObject item, Relationship relationship, IReadOnlyList<Column?> from)
    {
        List<Column?> to = [.. relationship.To.Select(name => Find(mesh, item.Contract, name))];
        var target = PlainText.Cap(string.Join(", ", relationship.To));
        var promise = new Promise(relationship, PromisePath.Of(relationship), $"{Names(from)} {(from.Count == 1 ? "leads" : "lead")} to {target}", new NotAsked("")) { Dimension = "consistency" };
        if (to.Contains(null))
            return promise with { Question = new NotAsked($"'{target}' is no column that this mesh describes.") };
        if (from.Contains(null) || from.Count != to.Count || to.Count == 0 || from.Any(column => column!.Object != item) || to.DistinctBy(column => column!.Object).Count() > 1)
            return promise with { Question = new NotAsked("Both ends have to name as many columns, each of one object.") };
        return promise with
        {
            Question = new OrphanedRows([.. from.OfType<Column>()], [.. to.OfType<Column>()]),
            Breach = $"{Names(from)} {(from.Count == 1 ? "leads" : "lead")} to no row of '{to[0]!.Object.Name}'",
        };
    }

    private static string Names(IEnumerable<Column?> columns) => string.Join(", ", columns.Select(column => $"'{column?.Name ?? "?"}'"));

    private static Column? Find(LoadedMesh mesh, Contract own, string reference)
    {
        var steps = ReferencePath.Steps(reference);
        var contract = own;
        if (reference.IndexOf('#', StringComparison.Ordinal) > 0)
        {
            var file = ReferencePath.FileOf(RepoPath.Of(mesh.DescriptorOf(own).Path), reference, path => ContractIn(mesh, path) is not null);
            if (file is not { } path || ContractIn(mesh, path) is not { } other)
                return null;
            contract = other;
        }

        var name = steps is null ? reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..].TrimStart('/') : string.Join('.', steps);
        return ContractPaths.Find(contract.Objects, name) is [Column only] ? only : null;
    }

    private static Contract? ContractIn(LoadedMesh mesh, RepoPath path) => mesh.Mesh.Contracts.FirstOrDefault(contract => mesh.DescriptorOf(contract).Path == path.Text);
}
