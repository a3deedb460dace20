namespace MeshGovernance.Policies;

/// <summary>One of <c>slaProperties</c>: a promise about the service.</summary>
public sealed class ServiceLevel : Element
{
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["av"] = "availability",
        ["th"] = "throughput",
        ["er"] = "errorRate",
        ["ga"] = "generalAvailability",
        ["es"] = "endOfSupport",
        ["el"] = "endOfLife",
        ["re"] = "retention",
        ["fy"] = "frequency",
        ["ly"] = "latency",
        ["td"] = "timeToDetect",
        ["tn"] = "timeToNotify",
        ["tr"] = "timeToRepair",
    };

    internal ServiceLevel(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>property</c>: what is promised, such as retention, frequency or latency; may be a two-letter synonym.</summary>
    public string Property => TextOrEmpty("property");

    /// <summary><c>value</c>: text, number, boolean or null.</summary>
    public Node? Value => Node["value"];

    /// <summary><c>valueExt</c>: a second value.</summary>
    public Node? ExtendedValue => Node["valueExt"];

    /// <summary><c>unit</c> of the value, such as d (days), y (years) or h.</summary>
    public string? Unit => Text("unit");

    /// <summary><c>element</c>: the <c>object.property</c> that it is about; several with commas between them.</summary>
    public string? Element => Text("element");

    /// <summary><c>driver</c>: regulatory, analytics or operational.</summary>
    public string? Driver => Text("driver");

    /// <summary><c>description</c> of the promise.</summary>
    public string? Description => Text("description");

    /// <summary><c>schedule</c>: when, in the words of the scheduler.</summary>
    public string? Schedule => Text("schedule");

    /// <summary><c>scheduler</c>, such as cron.</summary>
    public string? Scheduler => Text("scheduler");

    /// <summary>The columns that it is about; empty where it is about the contract as a whole.</summary>
    public IReadOnlyList<Column> Columns => field ?? Keep(ref field, Element is { } about && Parent is Contract contract
        ? [.. about.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(name => ContractPaths.Find(contract.Objects, name) is { Count: > 0 } named ? named : ContractPaths.Find(contract.Objects.SelectMany(item => item.Columns), name))
            .SelectMany(part => part is SchemaObject item ? item.AllColumns : [(Column)part])
            .Distinct()]
        : []);

    /// <summary>
    /// The input ports on which the promise depends: those that bring what its columns are made from. Where it is about no columns, or the contract does not
    /// say what columns are made from, those that its output ports are made from.
    /// </summary>
    public IReadOnlyList<InputPort> Inputs => field ?? Keep(ref field, Parent is not Contract contract ? []
        : Columns.Count > 0 && contract.SaysLineage ? [.. Columns.SelectMany(column => column.Origins).Select(origin => origin.Port).OfType<InputPort>().Distinct()]
        : [.. contract.OutputPorts.SelectMany(port => port.Inputs).Distinct()]);

    /// <summary>The time that it promises, in days: of a month or a year as many as the longest one has. Null where it is no time, or names a time of day.</summary>
    public decimal? Days => Value?.Number is { } number ? ServiceLevelUnits.Days(number, Unit) : null;

    /// <summary>Whether its number is greater than that of another, in whatever units of time; false also where nobody can say, as with 30 days and a month.</summary>
    /// <param name="other">The service level to compare with.</param>
    public bool IsMoreThan(ServiceLevel other) =>
        Value?.Number is { } number && other.Value?.Number is { } otherNumber && ServiceLevelUnits.Compare(number, Unit, otherNumber, other.Unit) > 0;

    /// <summary>Whether the promise is of a kind, by the standard's name, in any case; two-letter synonyms are understood.</summary>
    /// <param name="property">Such as <c>retention</c>.</param>
    public bool IsFor(string property) => string.Equals(
        Synonyms.GetValueOrDefault(Property, Property), Synonyms.GetValueOrDefault(property, property), StringComparison.OrdinalIgnoreCase);
}
