namespace MeshGovernance.Policies;

/// <summary>One of <c>properties</c>: a column, or a field nested in one.</summary>
public sealed class Column : Element
{
    internal Column(SchemaObject owner, Node node, Column? parent)
        : base(owner.Document, node, (Element?)parent ?? owner) => Object = owner;

    /// <summary>The object that the column belongs to, however deep it is nested.</summary>
    public SchemaObject Object { get; }

    /// <summary>The contract that holds the column.</summary>
    public Contract Contract => Object.Contract;

    /// <summary><c>name</c> of the column; empty for the element type of an array that states none.</summary>
    public string Name => TextOrEmpty("name");

    /// <summary><c>businessName</c>: what the business calls it.</summary>
    public string? BusinessName => Text("businessName");

    /// <summary><c>description</c> of the column.</summary>
    public string? Description => Text("description");

    /// <summary><c>logicalType</c>: string, date, timestamp, time, number, integer, object, array or boolean; map or vector too from ODCS v3.2.0 on.</summary>
    public string? LogicalType => Text("logicalType");

    /// <summary><c>logicalTypeOptions</c>: constraints, by their name in the standard; null where there are none.</summary>
    public Node? LogicalTypeOptions => Node["logicalTypeOptions"];

    /// <summary><c>enum</c> (ODCS v3.2.0): the values that there are, where they are few; empty where nothing is said.</summary>
    public IReadOnlyList<AllowedValue> AllowedValues => field ?? Keep(ref field, List("enum", node => new AllowedValue(Document, node, this)));

    /// <summary><c>semanticType</c> (ODCS v3.2.0): column (where nothing is said), measure or dimension.</summary>
    public string SemanticType => Text("semanticType") ?? "column";

    /// <summary><c>synonyms</c> (ODCS v3.2.0): other names of the column.</summary>
    public IReadOnlyList<Synonym> Synonyms => field ?? Keep(ref field, List("synonyms", node => new Synonym(Document, node, this)));

    /// <summary><c>deprecated</c> (ODCS v3.2.0): whether readers should move away from the column.</summary>
    public bool IsDeprecated => Flag("deprecated");

    /// <summary><c>physicalType</c>: the type in the database, such as <c>VARCHAR(2)</c>.</summary>
    public string? PhysicalType => Text("physicalType");

    /// <summary><c>physicalName</c>: the name in the database.</summary>
    public string? PhysicalName => Text("physicalName");

    /// <summary><c>primaryKey</c>: whether the column is part of the key.</summary>
    public bool IsPrimaryKey => Flag("primaryKey");

    /// <summary><c>primaryKeyPosition</c>: from 1; -1 where nothing is said.</summary>
    public long PrimaryKeyPosition => Integer("primaryKeyPosition") ?? -1;

    /// <summary><c>required</c>: whether every row has a value.</summary>
    public bool IsRequired => Flag("required");

    /// <summary><c>unique</c>: whether no two rows share a value.</summary>
    public bool IsUnique => Flag("unique");

    /// <summary><c>partitioned</c>: whether the data is partitioned by the column.</summary>
    public bool IsPartitioned => Flag("partitioned");

    /// <summary><c>partitionKeyPosition</c>: from 1; -1 where nothing is said.</summary>
    public long PartitionKeyPosition => Integer("partitionKeyPosition") ?? -1;

    /// <summary><c>classification</c>: how open the data is, from the mesh's scale; null where nothing is said.</summary>
    public string? Classification => Text("classification");

    /// <summary><c>encryptedName</c>: the column that holds the same value encrypted.</summary>
    public string? EncryptedName => Text("encryptedName");

    /// <summary><c>criticalDataElement</c>: whether the business depends on the column.</summary>
    public bool IsCritical => Flag("criticalDataElement");

    /// <summary><c>transformSourceObjects</c>: the objects that the column is made from.</summary>
    public IReadOnlyList<string> TransformSourceObjects => field ?? Keep(ref field, Texts("transformSourceObjects"));

    /// <summary><c>transformLogic</c>: how the column is made, for machines.</summary>
    public string? TransformLogic => Text("transformLogic");

    /// <summary><c>transformDescription</c>: how the column is made, for people.</summary>
    public string? TransformDescription => Text("transformDescription");

    /// <summary><c>examples</c>: sample values.</summary>
    public IReadOnlyList<Node> Examples => Node["examples"] is { Kind: NodeKind.List } list ? list.Items : [];

    /// <summary><c>properties</c>: the fields nested in this one.</summary>
    public IReadOnlyList<Column> Columns => field ?? Keep(ref field, List("properties", node => new Column(Object, node, this)));

    /// <summary><c>items</c>: the element type of an array.</summary>
    public Column? Items => field ?? Keep(ref field, Child("items", node => new Column(Object, node, this)));

    /// <summary><c>map.key</c> (ODCS v3.2.0): the type of the keys of a map.</summary>
    public Column? MapKey => field ?? Keep(ref field, OfMap("key"));

    /// <summary><c>map.value</c> (ODCS v3.2.0): the type of the values of a map.</summary>
    public Column? MapValue => field ?? Keep(ref field, OfMap("value"));

    /// <summary>The input ports that rely on the column, by product: those that do not say what they read rely on all.</summary>
    public IReadOnlyList<InputPort> Readers => field ?? Keep(ref field, [.. Contract.OutputPorts.SelectMany(port => port.Consumers).Where(port => port.DoesRead(this))]);

    /// <summary>The input ports that rely on the column, or on a column that is made from it, the nearest first.</summary>
    public IReadOnlyList<InputPort> AllReaders => [.. Downstream.Of(this).Inputs.Select(input => input.Port)];

    /// <summary>The columns that <c>transformSourceObjects</c> names one by one, of what the product consumes or of its own contracts. Objects are no columns: which of theirs it is made from is not said.</summary>
    public IReadOnlyList<Column> Sources => field ?? Keep(ref field, [.. Origins.Select(origin => origin.Part).OfType<Column>().Where(source => source != this).Distinct()]);

    /// <summary><c>quality</c>: rules for the column.</summary>
    public IReadOnlyList<QualityRule> Quality => field ?? Keep(ref field, List("quality", node => new QualityRule(Document, node, this)));

    /// <summary><c>relationships</c> (ODCS v3.1.0): references to columns of other objects.</summary>
    public IReadOnlyList<Relationship> Relationships => field ?? Keep(ref field, List("relationships", node => new Relationship(Document, node, this)));

    /// <summary>The objects and columns that <c>transformSourceObjects</c> names, with the ports that bring them.</summary>
    internal IReadOnlyList<Origin> Origins => field ?? Keep(ref field, [.. TransformSourceObjects.SelectMany(text => ColumnOrigins.Of(this, text)).Distinct()]);

    /// <summary>Whether the column bears the tag, in any case.</summary>
    /// <param name="tag">Such as <c>pii</c>.</param>
    public bool HasTag(string tag) => Tags.Any(own => string.Equals(own, tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the classification is a level of the mesh's scale, and as closed as another or more. What has no classification yet is not meant.</summary>
    /// <param name="level">The most open level that counts, such as <c>restricted</c>.</param>
    public bool IsClosed(string level) => Contract.Mesh.Classification.Knows(Classification) && Contract.Mesh.Classification.IsAtLeast(Classification, level);

    /// <summary>Whether the contract says that the column holds personal data: by the tag <c>pii</c>, or by a closed classification.</summary>
    /// <param name="level">The most open level that counts, as for <see cref="IsClosed"/>.</param>
    public bool IsPersonal(string level) => HasTag("pii") || IsClosed(level);

    internal IEnumerable<Column> WithNested()
    {
        yield return this;
        foreach (var nested in Columns.SelectMany(column => column.WithNested()))
            yield return nested;
        foreach (var nested in new[] { Items, MapKey, MapValue }.SelectMany(part => part?.WithNested() ?? []))
            yield return nested;
    }

    private Column? OfMap(string part) => Node["map"]?[part] is { Kind: NodeKind.Map } node ? new Column(Object, node, this) : null;
}
