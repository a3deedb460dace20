using System.Text.Json.Nodes;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Standards;
using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Names;

/// <summary>One table says of every list what its items are, what names one, and whether their order says something.</summary>
public sealed class DescriptorListTests
{
    [Fact]
    public void Every_list_of_the_standards_is_in_the_table_and_no_other() =>
        Assert.Equal(Lists().Select(list => list.Field).Distinct().Order(), DescriptorLists.OfStandards.Select(list => list.Field).Order());

    [Fact]
    public void Lists_of_maps_have_a_kind_and_lists_of_values_have_none() =>
        Assert.All(Lists(), list => Assert.Equal(list.Item is MapShape, DescriptorLists.Find(list.Field)!.Items is not null));

    [Fact]
    public void Every_list_of_our_own_kinds_is_in_the_table_and_values_in_a_set_stand_there_once()
    {
        var lists = DescriptorKinds.All.Where(kind => kind is not StandardKind).SelectMany(kind => Arrays(JsonNode.Parse(kind.Schema())!.AsObject())).ToList();
        Assert.True(lists.Count > 10);
        Assert.All(lists, list =>
        {
            var row = DescriptorLists.Find(list.Field);
            Assert.True(row is not null, $"'{list.Field}' is missing.");
            Assert.True(row.Items is not null || row.IsOrdered || list.IsUnique, $"'{list.Field}' is no set.");
        });
        Assert.Empty(DescriptorLists.Own.Select(list => list.Field).Except(lists.Select(list => list.Field)).Except(["validValues"]));
    }

    /// <summary>Names of elements, and so fingerprints and waivers, rest on this order. It must never change for what is there.</summary>
    [Fact]
    public void What_names_an_element_keeps_its_order()
    {
        Assert.Equal(["name", "property", "username", "channel", "server", "role", "question", "constraint", "synonym", "url", "id", "value"], ElementKinds.NamesOfAnySort);
        Assert.Equal(["name", "property", "username", "channel", "server", "role", "id"], ElementKinds.Names);
    }

    [Fact]
    public void Every_kind_is_named_in_the_order_of_all() => Assert.All(
        ElementKinds.All,
        kind => Assert.Equal(ElementKinds.NamesOfAnySort.Where(kind.Named.Concat(kind.GoesBy).Contains), kind.Named.Concat(kind.GoesBy)));

    [Fact]
    public void What_the_table_says_of_the_items_of_a_list_are_fields_of_theirs()
    {
        foreach (var list in Lists())
        {
            if (list.Item is not MapShape map || DescriptorLists.Find(list.Field)?.Items is not { } kind)
                continue;
            var fields = Tables.FieldsOf(map).Select(field => field.Name).ToHashSet();
            Assert.Subset(fields, kind.Named.Concat(kind.GoesBy).ToHashSet());

            // Contracts and products have lists of one name whose items differ in a field or two.
            var all = Lists().Where(other => other.Field == list.Field).Select(other => other.Item).OfType<MapShape>().SelectMany(Tables.FieldsOf).Select(field => field.Name).ToHashSet();
            Assert.Subset(all, kind.Tells.Concat(kind.Holds).ToHashSet());
            Assert.Subset(all, kind.KnownBy.Where(key => key != ItemKey.Id).SelectMany(FieldsOf).ToHashSet());
        }
    }

    [Fact]
    public void Whoever_can_have_a_stable_id_is_known_by_it_first() => Assert.All(
        Lists().Where(list => list.Item is MapShape map && map.Fields.Any(field => field.Name == "id" && !field.Required.Include(Release.Odps110))),
        list => Assert.Equal(ItemKey.Id, DescriptorLists.Find(list.Field)!.Items!.KnownBy[0]));

    [Fact]
    public void Every_item_but_a_reference_has_something_to_go_by() => Assert.All(
        Lists().Where(list => list.Item is MapShape).Select(list => DescriptorLists.Find(list.Field)!.Items!).Distinct(),
        kind => Assert.Equal(kind == ElementKinds.Relationship, kind.Named.Count + kind.GoesBy.Count == 0));

    private static IEnumerable<string> FieldsOf(ItemKey key) => key.Fields.Concat(new[] { key.Besides, key.OnceCalled, key.MajorOf }.OfType<string>());

    private static IEnumerable<(string Field, Shape Item)> Lists() => Tables.Fields().SelectMany(field => Tables.ListsOf(field).Select(list => (field.Name, list.Item)));

    private static IEnumerable<(string Field, bool IsUnique)> Arrays(JsonObject schema)
    {
        var definitions = schema["definitions"]?.AsObject();
        return Within(schema, "");

        IEnumerable<(string, bool)> Within(JsonNode? node, string field)
        {
            if (node is JsonArray several)
                return several.SelectMany(one => Within(one, field));
            if (node is not JsonObject map)
                return [];
            if (map["$ref"]?.GetValue<string>() is { } reference && definitions?[reference.Split('/')[^1]] is JsonObject { } defined && IsArray(defined))
                return [(field, defined["uniqueItems"]?.GetValue<bool>() ?? false)];
            return (IsArray(map) && field.Length > 0 ? [(field, map["uniqueItems"]?.GetValue<bool>() ?? false)] : Enumerable.Empty<(string, bool)>())
                .Concat(map.Where(entry => entry.Key is not ("default" or "examples" or "enum")).SelectMany(entry => entry.Key switch
                {
                    "properties" or "definitions" => entry.Value!.AsObject().SelectMany(inner => Within(inner.Value, entry.Key == "definitions" ? "" : inner.Key)),
                    "anyOf" or "additionalProperties" => Within(entry.Value, field),
                    _ => Within(entry.Value, ""),
                }));
        }
    }

    private static bool IsArray(JsonObject schema) => schema["type"]?.ToJsonString().Contains("array", StringComparison.Ordinal) == true;
}
