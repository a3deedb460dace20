using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Contracts;

/// <summary>Relationships, quality rules and service levels are about objects and columns that there are.</summary>
internal sealed class ContractReferences
{
    private const string Variable = "${";

    private static readonly string[] Ends = ["from", "to"];

    private readonly AssembledMesh mesh;
    private readonly Dictionary<string, Contract> byPath;
    private readonly HashSet<string> unread;

    private ContractReferences(AssembledMesh mesh)
    {
        this.mesh = mesh;
        byPath = mesh.Mesh.Contracts.ToDictionary(contract => mesh.Of(contract).Path);
        unread = [.. mesh.Broken.Select(file => file.File.Path)];
    }

    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh)
    {
        var references = new ContractReferences(mesh);
        return mesh.Mesh.Contracts.AsParallel().AsOrdered().SelectMany(references.Of);
    }

    private IEnumerable<Diagnostic> Of(Contract contract) => contract.Objects.Count == 0
        ? []
        : contract.Objects.SelectMany(item => Relationships(contract, item.Relationships).Concat(Rules(item, item.Quality))
                .Concat(item.AllColumns.SelectMany(column => Relationships(contract, column.Relationships).Concat(Rules(item, column.Quality)))))
            .Concat(ServiceLevels(contract));

    private IEnumerable<Diagnostic> Relationships(Contract contract, IReadOnlyList<Relationship> relationships) =>
        from relationship in relationships
        from field in Ends
        from end in Texts(relationship.Node[field])
        where !LeadsSomewhere(contract, end.Text!)
        select mesh.At(relationship, EngineRule.Unresolved, end, WhyNowhere(contract, end.Text!));

    private IEnumerable<Diagnostic> Rules(SchemaObject item, IReadOnlyList<QualityRule> rules) =>
        from rule in rules
        from name in Texts(rule.Arguments?["properties"])
        where !ContractParts.Has(item, name.Text!) && !item.AllColumns.Any(column => column.Name == name.Text)
        select mesh.At(rule, EngineRule.Unresolved, name,
            $"The quality rule is about '{name.Text}', and '{item.Name}' has no such column.{Meant(name.Text!, item.AllColumns.Select(ContractPaths.WithinObject).Where(path => path.Length > 0).Distinct())}");

    private IEnumerable<Diagnostic> ServiceLevels(Contract contract)
    {
        var parts = new ContractParts(contract);
        return
            from about in contract.ServiceLevels.Select(level => (Level: (Element)level, Field: level.Node["element"])).Append((contract, contract.Node["slaDefaultElement"]))
            where about.Field is { IsScalar: true, Text.Length: > 0 }
            from name in about.Field!.Text!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            where !IsVariable(name) && !parts.Has(name) && !parts.HasColumn(name)
            select mesh.At(about.Level, EngineRule.Unresolved, about.Field!, $"The service level is about '{name}', which the contract does not describe.{Meant(name, parts.Names)}");
    }

    private bool LeadsSomewhere(Contract contract, string reference)
    {
        if (ReferencePath.Steps(reference) is not { } steps)
            return IsFull(reference) || new ContractParts(contract).Has(reference);
        return FileOf(contract, reference) is not { } file ? IsElsewhere(reference) || new ContractParts(contract).Has(steps)
            : byPath.TryGetValue(file.Text, out var other) ? new ContractParts(other).Has(steps)
            : unread.Contains(file.Text) || !(file.IsBelow(mesh.Paths.Domains) || mesh.Paths.Contracts.All.Any(pattern => pattern.Match(file.Text.Split('/')) is not null));
    }

    private string WhyNowhere(Contract contract, string reference)
    {
        if (FileOf(contract, reference) is { } file && !byPath.ContainsKey(file.Text))
            return $"The relationship leads to '{reference}', and no contract of the mesh is {file}.{Spelling.Question(file.Text, byPath.Keys)}";
        var other = FileOf(contract, reference) is { } path ? byPath[path.Text] : contract;
        var parts = new ContractParts(other);
        var meant = Meant(ReferencePath.Steps(reference) is { } steps ? string.Join('.', steps) : reference, parts.Names.Where(name => name.Contains('.', StringComparison.Ordinal)));
        return other != contract ? $"The relationship leads to '{reference}', which that contract does not describe.{meant}"
            : $"The relationship leads to '{reference}', which this contract does not describe.{(meant.Length > 0 || IsFull(reference) ? meant : " A column of another contract is written as file.odcs.yaml#/schema/<object>/properties/<column>.")}";
    }

    /// <summary>Asks for the nearest name, or for the one that was written with a part too few or too many.</summary>
    internal static string Meant(string written, IEnumerable<string> names)
    {
        var known = names.ToList();
        return known.FindAll(name => name.EndsWith($".{written}", StringComparison.Ordinal) || written.EndsWith($".{name}", StringComparison.Ordinal)) is [var whole]
            ? $" Did you mean '{whole}'?"
            : Spelling.Question(written, known);
    }

    private static bool IsFull(string reference) => reference.Contains('/', StringComparison.Ordinal) || reference.Contains('#', StringComparison.Ordinal);

    /// <summary>Whether it leads into a file that is not in the mesh.</summary>
    private static bool IsElsewhere(string reference) => reference.IndexOf('#', StringComparison.Ordinal) > 0;

    private RepoPath? FileOf(Contract contract, string reference) => ReferencePath.FileOf(RepoPath.Of(mesh.Of(contract).Path), reference, file => byPath.ContainsKey(file.Text));

    private static IEnumerable<Node> Texts(Node? node) => (node is { Kind: NodeKind.List } ? node.Items : node is null ? [] : [node])
        .Where(item => item is { Kind: NodeKind.Text, Text.Length: > 0 } && !IsVariable(item.Text));

    /// <summary>What stands for something that nobody knows here.</summary>
    private static bool IsVariable(string text) => text.Contains(Variable, StringComparison.Ordinal);
}
