using System.Text.Json.Nodes;
using CsCheck;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Fences;
using MeshGovernance.Yaml;

namespace MeshGovernance.Tests.Changes;

/// <summary>
/// Small meshes from few words, so that two of them have much in common. Their files are JSON, which is YAML, and can be written in another
/// order without saying anything else.
/// </summary>
internal sealed record DrawnMesh(IReadOnlyDictionary<string, JsonObject> Files)
{
    private static readonly Gen<string> Version = OneOf("1.0.0", "1.1.0", "2.0.0");
    private static readonly Gen<string> Tag = OneOf("pii", "core", "orders");

    private static readonly Gen<JsonObject> Leaf = Gen.Select(OneOf("string", "integer", "date"), OneOf("public", "sensitive", ""), Tag.Array[0, 2], Gen.Bool, (type, classification, tags, isRequired) =>
        Map(("logicalType", type), ("classification", classification.Length == 0 ? null : classification), ("tags", List(tags.Distinct())), ("required", isRequired ? true : null)));

    private static readonly Gen<JsonArray> Leaves = Named("name", ["a", "b", "c"], Leaf);

    private static readonly Gen<JsonArray> Columns = Named("name", ["id", "email", "lines", "total"], Gen.Select(Leaf, Leaves, (column, nested) =>
        nested.Count == 0 ? column : With(column, ("properties", nested))));

    private static readonly Gen<JsonObject> Contract = Gen.Select(
        Version,
        Named("name", ["orders", "lines"], Columns.Select(columns => Map(("properties", columns)))),
        Named("property", ["retention", "latency"], Gen.Int[1, 3].Select(value => Map(("value", value), ("unit", "d")))),
        Named("name", ["complete", "fresh"], Gen.Int[0, 2].Select(value => Map(("mustBeBetween", new JsonArray(value, value + 1))))),
        (version, objects, levels, rules) => Map(
            ("apiVersion", "v3.1.0"), ("kind", "DataContract"), ("version", version), ("status", "active"), ("schema", With(objects, "quality", rules)), ("slaProperties", levels)));

    private static readonly Gen<JsonObject> Product = Gen.Select(
        Version,
        Named("name", ["one", "two"], Version.Select(version => Map(("version", version), ("contractId", "checkout-orders")))),
        Named("username", ["ida", "jo"], OneOf("owner", "developer").Select(role => Map(("role", role)))),
        Tag.Array[0, 3],
        (version, inputs, members, tags) => Map(
            ("apiVersion", "v1.1.0"), ("kind", "DataProduct"), ("version", version), ("status", "active"), ("inputPorts", inputs), ("team", Map(("name", "T"), ("members", members))), ("tags", List(tags.Distinct()))));

    /// <summary>What a mesh sets for changes, so that laws hold with it.</summary>
    private static readonly Gen<JsonObject> Terms = Gen.Select(OneOf("editorial", "breaking", ""), OneOf("column", "column.required.added", "serviceLevel.value", "product.tags"), OneOf("checkout/orders", "payment", ""), (severity, subject, ignored) => Map(
        ("severities", severity.Length == 0 ? null : Map((subject, severity))), ("ignore", ignored.Length == 0 ? null : new JsonArray(Map(("element", ignored), ("reason", "R"))))));

    /// <summary>The folders of the products that there may be.</summary>
    internal static readonly IReadOnlyList<string> Places = ["checkout/orders", "checkout/carts", "payment/payments", "payment/refunds"];

    /// <summary>Meshes of up to two domains with up to two products each.</summary>
    internal static readonly Gen<DrawnMesh> All = Gen.Select(Gen.Select(Gen.Bool, Product, Contract).Array[4], Gen.Int[0, 3], Terms, (products, shift, terms) =>
    {
        var files = new Dictionary<string, JsonObject>();
        foreach (var (index, (isThere, product, contract)) in products.Index().Where(product => product.Item.Item1))
        {
            // An id may stand in another folder than usual: the product has moved.
            var id = Places[(index + (shift == 0 ? 1 : 0)) % Places.Count].Replace('/', '-');
            var folder = $"domains/{Places[index]}";
            files[$"domains/{Places[index].Split('/')[0]}/domain.yaml"] = Map(("apiVersion", "meshgovernance/v1"), ("kind", "Domain"), ("id", Places[index].Split('/')[0]), ("name", "D"), ("archetype", "aggregate"));
            files[$"{folder}/product.yaml"] = With(product, ("id", id), ("outputPorts", new JsonArray(Map(("name", "out"), ("version", contract["version"]!.GetValue<string>()), ("contractId", id)))));
            files[$"{folder}/x.odcs.yaml"] = With(contract, ("id", id));
        }

        files["mesh.yaml"] = Map(("apiVersion", "meshgovernance/v1"), ("kind", "Mesh"), ("name", "M"), ("changes", terms));
        return new DrawnMesh(files);
    });

    /// <summary>Whether a product stands in another folder than the one that its id is made of.</summary>
    internal bool HasMoved => Files.Any(file => file.Key.EndsWith("product.yaml", StringComparison.Ordinal) && !file.Key.Contains(file.Value["id"]!.GetValue<string>().Replace('-', '/'), StringComparison.Ordinal));

    /// <summary>The mesh with a file as another one has it, or without it where that one has none.</summary>
    internal DrawnMesh With(string path, DrawnMesh other)
    {
        var files = new Dictionary<string, JsonObject>(Files);
        files.Remove(path);
        if (other.Files.TryGetValue(path, out var file))
            files[path] = file;
        return new DrawnMesh(files);
    }

    /// <summary>The same mesh, written otherwise: keys, columns, members, tags in another order, contracts under other file names.</summary>
    internal DrawnMesh Shuffled(int seed) => new(Files.ToDictionary(
        file => file.Key.EndsWith(".odcs.yaml", StringComparison.Ordinal) ? file.Key.Replace("x.odcs", $"y{seed}.odcs", StringComparison.Ordinal) : file.Key,
        file => (JsonObject)Shuffled(file.Value, "", new Random(seed))!));

    /// <summary>The mesh as the tool reads it.</summary>
    internal LoadedMesh Load() => MeshLoader.Load(new MemoryTree(Files.ToDictionary(file => file.Key, file => file.Value.ToJsonString())), new YamlDescriptorReader());

    internal static MeshDiff Diff(LoadedMesh before, LoadedMesh after) => MeshComparison.Of(before, after, Selection.Everything, new MeshState("a", null, true), new MeshState("b", null, true), new ScriptReader(), new DateOnly(2026, 12, 1));

    public override string ToString() => string.Join('\n', Files.Select(file => $"{file.Key}: {file.Value.ToJsonString()}"));

    private static JsonNode? Shuffled(JsonNode? node, string key, Random random) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Shuffled(entry.Value, entry.Key, random))).OrderBy(_ => random.Next())),
        JsonArray list when key == "mustBeBetween" => list.DeepClone(),
        JsonArray list => new JsonArray([.. list.Select(item => Shuffled(item, "", random)).OrderBy(_ => random.Next())]),
        JsonValue value => value.DeepClone(),
        _ => null,
    };

    private static Gen<JsonArray> Named(string field, string[] names, Gen<JsonObject> item) => Gen.Select(Gen.Int[0, (1 << names.Length) - 1], item.Array[names.Length], (chosen, items) =>
        new JsonArray([.. names.Index().Where(name => (chosen & (1 << name.Index)) != 0).Select(name => With(items[name.Index], (field, name.Item)))]));

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonObject Map(params (string Key, JsonNode? Value)[] entries) => With([], entries);

    private static JsonObject With(JsonObject map, params (string Key, JsonNode? Value)[] entries)
    {
        var copy = (JsonObject)map.DeepClone();
        foreach (var (key, value) in entries)
            if (value is not null)
                copy[key] = value.DeepClone();
        return copy;
    }

    private static JsonArray With(JsonArray list, string key, JsonNode value) => new([.. list.Select(item => With((JsonObject)item!, (key, value)))]);
}
