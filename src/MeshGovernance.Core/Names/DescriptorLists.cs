namespace MeshGovernance.Core.Names;

/// <summary>The lists of all descriptors, a row each: what their items are, and whether their order says something.</summary>
internal static class DescriptorLists
{
    /// <summary>The lists of the standards.</summary>
    internal static readonly IReadOnlyList<DescriptorList> OfStandards =
    [
        new("inputPorts", ElementKinds.InputPort),
        new("outputPorts", ElementKinds.OutputPort),
        new("managementPorts", ElementKinds.ManagementPort),
        new("inputContracts", ElementKinds.InputContract),
        new("sbom", ElementKinds.Sbom),
        new("synonyms", ElementKinds.Synonym),
        new("verifiedStatements", ElementKinds.Statement),
        new("constraints", ElementKinds.Constraint),
        new("schema", ElementKinds.Object),
        new("properties", ElementKinds.Column),
        new("relationships", ElementKinds.Relationship),
        new("quality", ElementKinds.QualityRule),
        new("servers", ElementKinds.Server),
        new("roles", ElementKinds.Role),
        new("slaProperties", ElementKinds.ServiceLevel),
        new("members", ElementKinds.Member),
        new("team", ElementKinds.FormerMember),
        new("support", ElementKinds.SupportChannel),
        new("customProperties", ElementKinds.CustomProperty),
        new("authoritativeDefinitions", ElementKinds.Link),
        new("enum", ElementKinds.AllowedValue),
        new("tags", null),
        new("examples", null),
        new("transformSourceObjects", null),
        new("required", null),

        // The columns of a composite key.
        new("from", null) { IsOrdered = true },
        new("to", null) { IsOrdered = true },

        // The ends of a range.
        new("mustBeBetween", null) { IsOrdered = true },
        new("mustNotBeBetween", null) { IsOrdered = true },
    ];

    /// <summary>The lists that only our own kinds have, and those that people agree on where the standards leave them free.</summary>
    internal static readonly IReadOnlyList<DescriptorList> Own =
    [
        new("decisions", ElementKinds.Decision),
        new("objected", ElementKinds.Objection),
        new("platform", ElementKinds.Resource),
        new("findings", ElementKinds.ExpectedFinding),
        new("exceptions", ElementKinds.ChangeException),

        // A scale, from open to closed.
        new("classification", null) { IsOrdered = true },

        // The value of a parameter: only its policy knows whether the order says something.
        new("default", null) { IsOrdered = true },
        new("references", null),
        new("serverTypes", null),
        new("mentions", null),
        new("regions", null),
        new("elements", null),
        new("approvedBy", null),
        new("consented", null),
        new("validValues", null),

        // What a policy is about.
        new("domains", null),
        new("archetype", null),
        new("status", null),

        // Paths that are no part of the mesh, and those that are wherever they lie: the first that fits counts.
        new("ignore", null),
        new("products", null) { IsOrdered = true },
        new("contracts", null) { IsOrdered = true },
    ];

    private static readonly Dictionary<string, DescriptorList> ByField = OfStandards.Concat(Own).ToDictionary(list => list.Field);

    /// <summary>The field that holds the items of a kind.</summary>
    private static readonly Dictionary<string, string> ByKind =
        OfStandards.Concat(Own).Where(list => list.Items is not null).ToDictionary(list => list.Items!.Name, list => list.Field);

    internal static DescriptorList? Find(string field) => ByField.GetValueOrDefault(field);

    /// <summary>The field that holds the elements of a kind; null for a kind that is in no list.</summary>
    internal static string? FieldOf(string kind) => ByKind.GetValueOrDefault(kind);

    /// <summary>The kind of the elements in a list; a list that nobody has a word for lends them its name.</summary>
    internal static string KindIn(string field) => Find(field)?.Items?.Name ?? field;

    /// <summary>Whether a list holds values whose order says nothing.</summary>
    internal static bool IsSetOfValues(string field) => Find(field) is { Items: null, IsOrdered: false };
}
