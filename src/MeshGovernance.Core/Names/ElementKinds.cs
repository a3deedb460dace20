namespace MeshGovernance.Core.Names;

/// <summary>
/// The kinds of elements, a row each. Of several fields that could name an element, the one that stands first here does: names and fingerprints
/// rest on this order.
/// </summary>
internal static class ElementKinds
{
    private static readonly IReadOnlyList<ItemKey> PortKeys = [ItemKey.Id, new("name", "version"), new("name") { MajorOf = "version" }, new("name")];

    internal static readonly ElementKind Product = new("product") { Tells = ["name", "status", "version"], Holds = ["inputPorts", "outputPorts"] };

    internal static readonly ElementKind Contract = new("contract") { Tells = ["version", "status"], Holds = ["schema"] };

    internal static readonly ElementKind Agreement = new("agreement") { Tells = ["status", "startTimestamp", "endTimestamp"] };

    internal static readonly ElementKind Domain = new("domain") { Tells = ["name", "archetype"] };

    internal static readonly ElementKind Policy = new("policy") { Tells = ["title", "version", "status"] };

    internal static readonly ElementKind Waiver = new("waiver") { Tells = ["policy", "elements", "until"] };

    internal static readonly ElementKind InputPort = new("inputPort") { Named = ["name"], KnownBy = PortKeys };

    internal static readonly ElementKind OutputPort = new("outputPort") { Named = ["name"], KnownBy = PortKeys, Tells = ["type", "version"] };

    internal static readonly ElementKind ManagementPort = new("managementPort") { Named = ["name"] };

    internal static readonly ElementKind Object = new("object") { Named = ["name"], Holds = ["properties"] };

    internal static readonly ElementKind Column = new("column") { Named = ["name"], Tells = ["logicalType", "classification", "tags"], Holds = ["properties", "items"] };

    internal static readonly ElementKind QualityRule = new("qualityRule")
    {
        Named = ["name"],
        KnownBy = [ItemKey.Id, new("name"), new("metric") { OnceCalled = "rule" }, new("query"), new("description")],
    };

    internal static readonly ElementKind CustomProperty = new("customProperty")
    {
        Named = ["property"],
        KnownBy = [ItemKey.Id, new("vendor", "property"), new("property")],
        Tells = ["value"],
    };

    internal static readonly ElementKind ServiceLevel = new("serviceLevel")
    {
        Named = ["property"],
        KnownBy = [ItemKey.Id, new("property", "element"), new("property")],
        Tells = ["value", "unit", "element"],
    };

    internal static readonly ElementKind Member = new("member")
    {
        Named = ["name", "username"],
        KnownBy = [ItemKey.Id, new("username"), new("name")],
        Tells = ["role"],
    };

    /// <summary>The members of a team in its old form, which was the list of them.</summary>
    internal static readonly ElementKind FormerMember = new("team") { Named = ["name", "username"] };

    internal static readonly ElementKind SupportChannel = new("supportChannel") { Named = ["channel"], Tells = ["url"] };

    internal static readonly ElementKind Server = new("server") { Named = ["server"], Tells = ["type", "environment"] };

    internal static readonly ElementKind Role = new("role") { Named = ["role"] };

    internal static readonly ElementKind Statement = new("verifiedStatements") { GoesBy = ["question"] };

    internal static readonly ElementKind Constraint = new("constraints") { GoesBy = ["constraint"] };

    internal static readonly ElementKind Synonym = new("synonyms") { GoesBy = ["synonym"] };

    internal static readonly ElementKind Link = new("authoritativeDefinition")
    {
        GoesBy = ["url"],
        KnownBy = [ItemKey.Id, new("type", "url"), new("type"), new("url")],
        Tells = ["type", "url"],
    };

    internal static readonly ElementKind Sbom = new("sbom") { GoesBy = ["url"] };

    internal static readonly ElementKind InputContract = new("inputContract") { GoesBy = ["id"], KnownBy = [new("id", "version"), ItemKey.Id] };

    internal static readonly ElementKind Relationship = new("relationship") { KnownBy = [ItemKey.Id, new("to") { Besides = "from" }] };

    internal static readonly ElementKind AllowedValue = new("allowedValue") { GoesBy = ["value"], KnownBy = [ItemKey.Id, new("value")] };

    internal static readonly ElementKind Decision = new("decision") { KnownBy = [new("version", "outcome"), new("version")], Tells = ["outcome", "date"] };

    internal static readonly ElementKind Objection = new("objected") { KnownBy = [new("by")] };

    /// <summary>What a domain has on the platform.</summary>
    internal static readonly ElementKind Resource = new("platform") { KnownBy = [new("type", "project"), new("type")] };

    /// <summary>What the case of a policy expects.</summary>
    internal static readonly ElementKind ExpectedFinding = new("findings");

    /// <summary>Changes that a mesh takes no notice of.</summary>
    internal static readonly ElementKind ChangeException = new("exception");

    internal static readonly IReadOnlyList<ElementKind> All =
    [
        Product, Contract, Agreement, Domain, Policy, Waiver, InputPort, OutputPort, ManagementPort, Object, Column, QualityRule, CustomProperty, ServiceLevel, Member, FormerMember,
        SupportChannel, Server, Role, Statement, Constraint, Synonym, Link, Sbom, InputContract, Relationship, AllowedValue, Decision, Objection, Resource, ExpectedFinding, ChangeException,
    ];

    /// <summary>What people call an element by, best first; its id where it has nothing better.</summary>
    internal static readonly string[] Names = [.. All.SelectMany(kind => kind.Named).Distinct(), "id"];

    /// <summary>The same, and what elements without a name go by.</summary>
    internal static readonly string[] NamesOfAnySort = [.. All.SelectMany(kind => kind.Named).Concat(All.SelectMany(kind => kind.GoesBy)).Distinct()];

    private static readonly Dictionary<string, ElementKind> ByName = All.ToDictionary(kind => kind.Name);

    internal static ElementKind? Find(string name) => ByName.GetValueOrDefault(name);
}
