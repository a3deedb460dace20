namespace MeshGovernance.Policies;

/// <summary>One of <c>authoritativeDefinitions</c>: a link to more detail.</summary>
public sealed class AuthoritativeDefinition : Element
{
    internal AuthoritativeDefinition(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>type</c>: what the link leads to, such as <c>businessDefinition</c>, <c>tutorial</c> or <c>privacy-statement</c>.</summary>
    public string Type => TextOrEmpty("type");

    /// <summary><c>url</c>: the address.</summary>
    public string Url => TextOrEmpty("url");

    /// <summary><c>description</c>: what the reader finds there.</summary>
    public string? Description => Text("description");
}
