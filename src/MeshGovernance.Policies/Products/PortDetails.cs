namespace MeshGovernance.Policies;

/// <summary>One of <c>inputContracts</c> of an output port: lineage between contracts.</summary>
public sealed class InputContract : Element
{
    internal InputContract(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>id</c> of the contract that is consumed.</summary>
    public string ContractId => TextOrEmpty("id");

    /// <summary><c>version</c> of the contract that is consumed.</summary>
    public string Version => TextOrEmpty("version");
}

/// <summary>One of <c>sbom</c> of an output port: a software bill of materials.</summary>
public sealed class SoftwareBill : Element
{
    internal SoftwareBill(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>type</c>: <c>external</c> where nothing else is said.</summary>
    public string Type => Text("type") ?? "external";

    /// <summary><c>url</c> of the bill.</summary>
    public string? Url => Text("url");
}

/// <summary>One of <c>managementPorts</c>: where a product is discovered, observed or controlled.</summary>
public sealed class ManagementPort : Element
{
    internal ManagementPort(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>name</c> of the port.</summary>
    public string Name => TextOrEmpty("name");

    /// <summary><c>content</c>: discoverability, observability, control or dictionary.</summary>
    public string? Content => Text("content");

    /// <summary><c>type</c>: <c>rest</c> (where nothing else is said) or <c>topic</c>.</summary>
    public string Type => Text("type") ?? "rest";

    /// <summary><c>url</c> of the endpoint.</summary>
    public string? Url => Text("url");

    /// <summary><c>channel</c>: the topic.</summary>
    public string? Channel => Text("channel");

    /// <summary><c>description</c> of the port.</summary>
    public string? Description => Text("description");

    /// <summary><c>deprecated</c> (ODPS v1.1.0).</summary>
    public bool IsDeprecated => Flag("deprecated");
}

/// <summary>One of <c>synonyms</c> (ODPS v1.1.0, ODCS v3.2.0): another name.</summary>
public sealed class Synonym : Element
{
    internal Synonym(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>synonym</c>: the other name.</summary>
    public string Name => TextOrEmpty("synonym");

    /// <summary><c>description</c> of where the name is used.</summary>
    public string? Description => Text("description");

    /// <summary><c>locale</c>: a language tag of BCP 47.</summary>
    public string? Locale => Text("locale");

    /// <summary><c>source</c> of the name.</summary>
    public string? Source => Text("source");

    /// <summary><c>status</c> of the name.</summary>
    public string? Status => Text("status");
}
