namespace MeshGovernance.Policies;

/// <summary>One of <c>schema</c>: a table, view, topic or file.</summary>
public sealed class SchemaObject : Element
{
    internal SchemaObject(Contract contract, Node node)
        : base(contract.Document, node, contract) => Contract = contract;

    /// <summary>The contract that holds the object.</summary>
    public Contract Contract { get; }

    /// <summary><c>name</c> of the object.</summary>
    public string Name => TextOrEmpty("name");

    /// <summary><c>physicalName</c>: the table, topic or file.</summary>
    public string? PhysicalName => Text("physicalName");

    /// <summary><c>physicalType</c>: table, view, topic or file.</summary>
    public string? PhysicalType => Text("physicalType");

    /// <summary><c>logicalType</c>: always <c>object</c>.</summary>
    public string? LogicalType => Text("logicalType");

    /// <summary><c>businessName</c>: what the business calls it.</summary>
    public string? BusinessName => Text("businessName");

    /// <summary><c>description</c> of the object.</summary>
    public string? Description => Text("description");

    /// <summary><c>dataGranularityDescription</c>: what one row stands for.</summary>
    public string? Granularity => Text("dataGranularityDescription");

    /// <summary><c>synonyms</c> (ODCS v3.2.0): other names of the object.</summary>
    public IReadOnlyList<Synonym> Synonyms => field ?? Keep(ref field, List("synonyms", node => new Synonym(Document, node, this)));

    /// <summary><c>context</c> (ODCS v3.2.0): guidance for AI agents.</summary>
    public Context? Context => field ?? Keep(ref field, Context.Of(Document, Node["context"], this));

    /// <summary><c>deprecated</c> (ODCS v3.2.0): whether readers should move away from the object.</summary>
    public bool IsDeprecated => Flag("deprecated");

    /// <summary>The custom property <c>dataKind</c>: raw, event, entity, aggregate, manual, external, report or model.</summary>
    public string? DataKind => Custom("dataKind");

    /// <summary><c>properties</c>: the columns of the object itself; see <see cref="AllColumns"/> for nested ones too.</summary>
    public IReadOnlyList<Column> Columns => field ?? Keep(ref field, List("properties", node => new Column(this, node, null)));

    /// <summary>The columns with those nested in them, in the order of the file.</summary>
    public IReadOnlyList<Column> AllColumns => field ?? Keep(ref field, [.. Columns.SelectMany(column => column.WithNested())]);

    /// <summary>The input ports that rely on the object or on any of its columns, by product: those that do not say what they read rely on all.</summary>
    public IReadOnlyList<InputPort> Readers => field ?? Keep(ref field, [.. Contract.OutputPorts.SelectMany(port => port.Consumers).Where(port => port.DoesRead(this))]);

    /// <summary><c>quality</c>: rules for the object as a whole.</summary>
    public IReadOnlyList<QualityRule> Quality => field ?? Keep(ref field, List("quality", node => new QualityRule(Document, node, this)));

    /// <summary><c>relationships</c> (ODCS v3.1.0): references to other objects by several columns.</summary>
    public IReadOnlyList<Relationship> Relationships => field ?? Keep(ref field, List("relationships", node => new Relationship(Document, node, this)));

    /// <summary>The columns with <c>primaryKey: true</c>, by their position.</summary>
    public IReadOnlyList<Column> PrimaryKey => field ?? Keep(ref field, [.. Columns.Where(column => column.IsPrimaryKey).OrderBy(column => column.PrimaryKeyPosition)]);
}
