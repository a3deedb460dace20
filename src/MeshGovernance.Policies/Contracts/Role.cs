namespace MeshGovernance.Policies;

/// <summary>One of <c>roles</c>: who may get access, and who decides.</summary>
public sealed class Role : Element
{
    internal Role(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>role</c>: its name in the system that grants access.</summary>
    public string Name => TextOrEmpty("role");

    /// <summary><c>description</c> of the role.</summary>
    public string? Description => Text("description");

    /// <summary><c>access</c>: read, write, and so on.</summary>
    public string? Access => Text("access");

    /// <summary><c>firstLevelApprovers</c>: who approves first.</summary>
    public string? FirstLevelApprovers => Text("firstLevelApprovers");

    /// <summary><c>secondLevelApprovers</c>: who approves after that.</summary>
    public string? SecondLevelApprovers => Text("secondLevelApprovers");
}
