namespace MeshGovernance.Policies;

/// <summary>
/// The values of a policy's parameters: what <c>mesh.yaml</c> sets, else the default of <c>policy.yaml</c>.
/// A script sees them as <c>Parameters</c>, which has one typed property for each.
/// </summary>
public sealed class Arguments
{
    private readonly IReadOnlyDictionary<string, object> values;

    internal Arguments(IReadOnlyDictionary<string, object> values) => this.values = values;

    internal IReadOnlyDictionary<string, object> Values => values;

    /// <summary>A parameter of type <c>string</c>.</summary>
    /// <param name="name">Its name in <c>policy.yaml</c>.</param>
    public string Text(string name) => (string)values[name];

    /// <summary>A parameter of type <c>integer</c>.</summary>
    /// <param name="name">Its name in <c>policy.yaml</c>.</param>
    public long Integer(string name) => (long)values[name];

    /// <summary>A parameter of type <c>number</c>.</summary>
    /// <param name="name">Its name in <c>policy.yaml</c>.</param>
    public decimal Number(string name) => (decimal)values[name];

    /// <summary>A parameter of type <c>boolean</c>.</summary>
    /// <param name="name">Its name in <c>policy.yaml</c>.</param>
    public bool Boolean(string name) => (bool)values[name];

    /// <summary>A parameter of type <c>date</c>.</summary>
    /// <param name="name">Its name in <c>policy.yaml</c>.</param>
    public DateOnly Date(string name) => (DateOnly)values[name];

    /// <summary>A parameter of type <c>stringList</c>.</summary>
    /// <param name="name">Its name in <c>policy.yaml</c>.</param>
    public IReadOnlyList<string> TextList(string name) => (IReadOnlyList<string>)values[name];
}
