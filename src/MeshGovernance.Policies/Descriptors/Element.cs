using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MeshGovernance.Policies;

/// <summary>
/// A part of the mesh that a policy can look at and point at: a product, a port, a column, a team member, and so on.
/// It is immutable, knows its place in the file, and can be looked at by several threads at once.
/// </summary>
public abstract class Element
{
    private protected Element(Document document, Node node, Element? parent)
    {
        Document = document;
        Node = node;
        Parent = parent;
    }

    /// <summary>The value as written in the file, with every field, also those that the model has no name for.</summary>
    public Node Node { get; }

    /// <summary>The element that holds this one; null for what has a file of its own.</summary>
    public Element? Parent { get; }

    /// <summary><c>id</c>: the stable identifier of this element inside its file, where the standard allows one.</summary>
    public string? Id => Text("id");

    /// <summary><c>tags</c>: free labels.</summary>
    public IReadOnlyList<string> Tags => field ?? Keep(ref field, Texts("tags"));

    /// <summary><c>authoritativeDefinitions</c>: links to more detail, such as a glossary entry or a privacy statement.</summary>
    public IReadOnlyList<AuthoritativeDefinition> AuthoritativeDefinitions =>
        field ?? Keep(ref field, List("authoritativeDefinitions", node => new AuthoritativeDefinition(Document, node, this)));

    /// <summary><c>customProperties</c>: the extension point of the standards.</summary>
    public IReadOnlyList<CustomProperty> CustomProperties =>
        field ?? Keep(ref field, List("customProperties", node => new CustomProperty(Document, node, this)));

    internal Document Document { get; }

    /// <summary>An element may stand wherever a place is asked for: it is the place of its name.</summary>
    /// <param name="element">The element to point at.</param>
    public static implicit operator Place(Element element) => new(element, element.Node, []);

    /// <summary>The text of a custom property; null where there is none of that name, or where its value is no scalar.</summary>
    /// <param name="property">The name, in camelCase as the standards advise.</param>
    public string? Custom(string property) =>
        CustomProperties.FirstOrDefault(custom => custom.Property == property)?.Value?.Text;

    /// <summary>The texts of a custom property that holds a list; one text alone is a list of one.</summary>
    /// <param name="property">The name, in camelCase as the standards advise.</param>
    public IReadOnlyList<string> CustomList(string property) => CustomProperties.FirstOrDefault(custom => custom.Property == property)?.Value switch
    {
        { Kind: NodeKind.List } list => [.. list.Items.Select(item => item.Text).OfType<string>()],
        { Text: { } text } => [text],
        _ => [],
    };

    /// <summary>
    /// The place of a field below this element, to point a violation at it. Where the field is missing, the place is that of its parent.
    /// </summary>
    /// <param name="path">The names of the fields that lead there, from the outside in, such as <c>"description", "purpose"</c>.</param>
    public Place At(params string[] path)
    {
        var node = Node;
        for (var i = 0; i < path.Length; i++)
        {
            if (node[path[i]] is not { } next)
                return new Place(this, node, path[i..]);
            node = next;
        }

        return new Place(this, node, []);
    }

    /// <summary>The place of any node below this element, for a policy that walks through values which the model has no name for.</summary>
    /// <param name="node">A node from <see cref="Node"/> or below.</param>
    public Place At(Node node) => new(this, node, []);

    /// <summary>An edit that sets a field of this element to a text, adding the field where it is missing.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="value">The new text; it is quoted where YAML would read something else.</param>
    public Edit Set(string field, string value) => new(this, EditKind.Set, field, value, NodeKind.Text);

    /// <summary>An edit that sets a field of this element to true or false, adding the field where it is missing.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="value">The new value.</param>
    public Edit Set(string field, bool value) => new(this, EditKind.Set, field, value ? "true" : "false", NodeKind.Boolean);

    /// <summary>An edit that sets a field of this element to a whole number, adding the field where it is missing.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="value">The new value.</param>
    public Edit Set(string field, long value) =>
        new(this, EditKind.Set, field, value.ToString(CultureInfo.InvariantCulture), NodeKind.Integer);

    /// <summary>An edit that takes a field away from this element.</summary>
    /// <param name="field">The name of the field.</param>
    public Edit Remove(string field) => new(this, EditKind.Remove, field, "", NodeKind.Null);

    private protected string? Text(string key) => Node[key] is { IsScalar: true } scalar ? scalar.Text : null;

    private protected string TextOrEmpty(string key) => Text(key) ?? "";

    private protected bool Flag(string key) => Node[key]?.Boolean ?? false;

    private protected long? Integer(string key) =>
        Node[key] is { Kind: NodeKind.Integer, Number: { } number } && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;

    private protected decimal? Number(string key) => Node[key]?.Number;

    private protected DateOnly? Date(string key) => Dates.Read(Text(key));

    private protected IReadOnlyList<string> Texts(string key) =>
        Node[key] is { Kind: NodeKind.List } list ? [.. list.OwnItems.Where(item => item.Text is not null).Select(item => item.Text!)] : [];

    /// <summary>
    /// Keeps what was made of a field the first time. Two threads may make it at once; both go on with the one that was kept,
    /// so that an element is the same object for every policy.
    /// </summary>
    [return: NotNullIfNotNull(nameof(made))]
    private protected static T? Keep<T>(ref T? place, T? made)
        where T : class => Interlocked.CompareExchange(ref place, made, null) ?? made;

    private protected T? Child<T>(string key, Func<Node, T> create)
        where T : Element => Node[key] is { Kind: NodeKind.Map } map ? create(map) : null;

    private protected IReadOnlyList<T> List<T>(string key, Func<Node, T> create)
        where T : Element =>
        Node[key] is { Kind: NodeKind.List } list ? [.. list.OwnItems.Where(item => item.Kind == NodeKind.Map).Select(create)] : [];
}
