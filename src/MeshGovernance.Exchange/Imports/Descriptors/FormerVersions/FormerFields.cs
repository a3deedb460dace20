using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Descriptors.FormerVersions;

/// <summary>The fields of a map of v2. Nothing of it is lost in silence: what nobody asks for is told, and what has another form than is asked for.</summary>
/// <param name="map">The map.</param>
/// <param name="at">Where it stands, such as <c>orders.placed</c>; empty for the contract.</param>
/// <param name="untold">Takes what has no place in v3.</param>
internal sealed class FormerFields(Node map, string at, Gathered untold)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    internal string? Text(string field) => Take(field) is { } value ? value.IsScalar ? value.Text : Refuse<string>(field, value) : null;

    /// <summary>The texts of some fields, by the same names.</summary>
    internal JsonObject Texts(params IEnumerable<string> fields) => fields.Aggregate(new JsonObject(), (texts, field) => Drafts.Fields.Put(texts, field, Text(field)));

    /// <summary>The schema of v2.2.1 wanted some of them as text.</summary>
    internal bool? Flag(string field) => Take(field) is { } value ? value.Boolean ?? (bool.TryParse(value.Text, out var said) ? said : Refuse<bool?>(field, value)) : null;

    /// <summary>v2 wrote -1 for what has none.</summary>
    internal int? Position(string field) => Take(field) is { } value && value.Text != "-1"
        ? int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0 ? position : Refuse<int?>(field, value)
        : null;

    internal JsonNode? Any(string field) => NodeJson.Of(Take(field));

    internal JsonArray? List(string field) => Take(field) is { } value ? NodeJson.Of(value) as JsonArray ?? Refuse<JsonArray>(field, value) : null;

    /// <summary>A list of texts.</summary>
    internal JsonArray Words(string field)
    {
        var words = new JsonArray();
        foreach (var (place, item) in Items(field))
            if (item.IsScalar)
                words.Add(item.Text);
            else
                Tell(place, item);
        return words;
    }

    /// <summary>What becomes of each map of a list.</summary>
    /// <param name="field">The list.</param>
    /// <param name="become">What becomes of one.</param>
    /// <param name="needs">What v3 wants of each: one without is left out.</param>
    /// <param name="name">The field that names them; null where they go by their places.</param>
    internal JsonArray Each(string field, Func<FormerFields, JsonNode?> become, IReadOnlyList<string>? needs = null, string? name = null)
    {
        var list = new JsonArray();
        foreach (var (place, item) in Items(field))
            if (item.Kind != NodeKind.Map)
                Tell(place, item);
            else if (needs?.FirstOrDefault(need => item[need] is null or { Kind: NodeKind.Null }) is { } missing)
                untold.Add($"ODCS takes nothing here without '{missing}', so that these are left out", place);
            else if (Become(item, name is not null && item[name]?.Text is { Length: > 0 } named ? Place(named) : place, become) is { } became)
                list.Add(became);
        return list;
    }

    /// <summary>What becomes of a map in it; null where there is none.</summary>
    internal T? Within<T>(string field, Func<FormerFields, T> become)
        where T : JsonNode =>
        Take(field) is { } value ? value.Kind == NodeKind.Map ? Become(value, Place(field), become) : Refuse<T>(field, value) : null;

    /// <summary>The properties that stood there already, and fields that v3 has no more.</summary>
    internal JsonArray CustomProperties(IEnumerable<(string Property, JsonNode? Value)> more)
    {
        var own = new List<(string Property, JsonNode? Value)>();
        Each("customProperties", Own, ["property"]);
        return Drafts.Fields.Custom([.. own, .. more]);

        JsonNode? Own(FormerFields property)
        {
            var name = property.Text("property") ?? "";
            if (own.Exists(other => other.Property == name))
                untold.Add("A property of a name stands there once, with its first value", Place(PlainText.Cap(name)));
            own.Add((name, property.Any("value")));
            return null;
        }
    }

    /// <summary>Fields that say nothing a contract of v3 does not say without them.</summary>
    internal void Pass(params IEnumerable<string> fields) => asked.UnionWith(fields);

    /// <summary>What has a value, and is left out for a reason.</summary>
    internal void Leave(string why, params IEnumerable<string> fields)
    {
        foreach (var field in fields)
            if (Take(field) is not (null or { IsScalar: true, Text: null or "" }))
                untold.Add(why, Place(field));
    }

    /// <summary>Tells what had to be assumed.</summary>
    internal void Note(string what, string about) => untold.Add(what, about);

    /// <summary>Tells a value that has no place in v3.</summary>
    internal void Tell(string why, string field) => untold.Add(why, Shown(Place(field), map[field]!));

    /// <summary>What becomes of a map, of which the rest is told.</summary>
    internal static T Become<T>(Node map, string at, Gathered untold, Func<FormerFields, T> become)
    {
        var fields = new FormerFields(map, at, untold);
        var became = become(fields);
        foreach (var field in map.Keys.Where(field => !fields.asked.Contains(field)))
            untold.Add("ODCS has no field of this name, and had none in v2", fields.Place(field));
        return became;
    }

    private T Become<T>(Node inner, string place, Func<FormerFields, T> become) => Become(inner, place, untold, become);

    /// <summary>The value of a field; null where it has none.</summary>
    private Node? Take(string field)
    {
        asked.Add(field);
        return map[field] is { Kind: not NodeKind.Null } value ? value : null;
    }

    private IEnumerable<(string Place, Node Item)> Items(string field)
    {
        if (Take(field) is not { } value)
            return [];
        if (value.Kind == NodeKind.List)
            return value.Items.Select((item, index) => (string.Create(CultureInfo.InvariantCulture, $"{Place(field)}[{index}]"), item));
        Refuse<object>(field, value);
        return [];
    }

    private string Place(string field) => at.Length == 0 ? field : $"{at}.{field}";

    private T? Refuse<T>(string field, Node value)
    {
        Tell(Place(field), value);
        return default;
    }

    private void Tell(string place, Node value) => untold.Add("ODCS has no place for such a value here, and it is left out", Shown(place, value));

    private static string Shown(string place, Node value) => value.Text is { } text ? $"{place} ('{PlainText.Cap(text)}')" : place;
}
