using System.Globalization;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Standards;

/// <summary>What the tables say that a change does to whoever reads the data: laws that hold for every field, and what some fields must say.</summary>
public sealed class EffectTests
{
    private static readonly Document Product = Read(DocumentKind.Product, """
        apiVersion: v1.1.0
        description: {purpose: p, limitations: l}
        inputPorts: [{name: in, version: 1.0.0, contractId: c}]
        outputPorts: [{name: out, version: 1.0.0, contractId: c, sbom: [{url: u}], inputContracts: [{id: c, version: 1.0.0}]}]
        managementPorts: [{name: m, content: control, url: u, channel: c}]
        support: [{channel: c, url: u}]
        team: {members: [{username: u, role: owner}]}
        """);

    private static readonly Document Contract = Read(DocumentKind.Contract, """
        apiVersion: v3.1.0
        servers: [{server: production, type: postgres, host: h, port: 1, database: d, schema: s, roles: [{role: r, access: read}]}]
        schema:
          - name: orders
            properties:
              - {name: total, logicalType: integer, logicalTypeOptions: {minimum: 0, maximum: 9, format: i32}, quality: [{metric: nullValues, mustBeLessThan: 5, severity: error}]}
              - {name: sku, logicalType: string, logicalTypeOptions: {minLength: 1, pattern: x}}
              - {name: at, logicalType: timestamp, logicalTypeOptions: {format: x, timezone: true}}
        slaProperties: [{property: latency, value: 1, unit: d}]
        price: {priceAmount: 1}
        x: y
        """);

    [Fact]
    public void Every_consequence_has_one_sentence_that_says_why() => Assert.All(
        Tables.Fields().SelectMany(field => Enum.GetValues<Direction>().Select(field.Effect.Of)),
        consequence => Assert.Matches(@"\A[A-Z][^\n]{15,140}\.\z", consequence.Why));

    [Fact]
    public void Directions_that_an_effect_tells_apart_come_in_pairs() => Assert.All(
        Effects(), effect => Assert.All(effect.Ways.Keys, direction => Assert.True(direction.Reverse() != direction && effect.Ways.ContainsKey(direction.Reverse()))));

    [Fact]
    public void What_breaks_readers_one_way_does_not_break_them_on_the_way_back() => Assert.All(
        Effects(), effect => Assert.DoesNotContain(Directions.Pairs, pair => effect.Ways.ContainsKey(pair.One) && IsBreaking(effect, pair.One) && IsBreaking(effect, pair.Other)));

    [Fact]
    public void What_nobody_can_tell_the_direction_of_is_no_milder_than_risky_where_a_direction_is() => Assert.All(
        Effects(),
        effect => Assert.True(effect.Changed.Severity >= new[] { Severity.Risky, effect.Ways.Values.Select(way => way.Severity).DefaultIfEmpty().Max() }.Min()));

    [Fact]
    public void What_can_break_readers_when_it_changes_does_so_when_it_goes_or_leaves_them_in_doubt() => Assert.All(
        Effects(), effect => Assert.True(effect.Changed.Severity < Severity.Breaking || effect.Removed.Severity >= Severity.Risky));

    /// <summary>A field that goes without saying was there before by what stands for it: a stored name by the name.</summary>
    [Fact]
    public void What_was_not_there_before_never_breaks_readers() => Assert.All(
        Tables.Fields().Where(field => field.DefaultsTo is null).Select(field => field.Effect).Distinct(),
        effect => Assert.True(effect.Added.Severity < Severity.Breaking && effect.Added.Severity <= effect.Changed.Severity));

    /// <summary>Where somebody relies on the items of a list, another name is to them as if the item were gone.</summary>
    [Fact]
    public void A_new_name_is_no_better_than_what_is_gone()
    {
        var compared = 0;
        foreach (var (list, item) in Tables.Fields().SelectMany(field => Tables.ListsOf(field).Select(list => (Field: field, list.Item))).Where(list => list.Field.Effect.Removed.Severity >= Severity.Risky))
        {
            var kind = Core.Names.DescriptorLists.Find(list.Name)!.Items;
            foreach (var name in item is MapShape map ? map.Fields.Where(field => IsAlwaysThere(field) && kind!.Named.Concat(kind.GoesBy).Contains(field.Name)) : [])
            {
                Assert.True(name.Effect.Changed.Severity >= list.Effect.Removed.Severity, $"{list.Name}: {name.Name}");
                compared++;
            }
        }

        Assert.True(compared > 20, $"{compared}");
    }

    [Fact]
    public void Truth_values_are_told_apart_unless_neither_is_better() => Assert.All(
        Tables.Fields().Where(field => field.Shape is TruthShape && field.Effect != SchemaEffects.Zone && field.Effect != CommonEffects.Lineage && field.Effect != ProductEffects.Operation),
        field => Assert.Contains(Direction.TurnedOn, field.Effect.Ways.Keys));

    [Theory]
    [InlineData("schema/0", "Added", "Compatible")]
    [InlineData("schema/0", "Removed", "Breaking")]
    [InlineData("schema/0/properties/0", "Added", "Compatible")]
    [InlineData("schema/0/properties/0", "Removed", "Breaking")]
    [InlineData("schema/0/properties/0/name", "Changed", "Breaking")]
    [InlineData("schema/0/properties/0/required", "TurnedOn", "Compatible")]
    [InlineData("schema/0/properties/0/required", "TurnedOff", "Breaking")]
    [InlineData("schema/0/properties/0/unique", "TurnedOff", "Breaking")]
    [InlineData("schema/0/properties/0/logicalType", "Widened", "Risky")]
    [InlineData("schema/0/properties/0/logicalType", "Narrowed", "Compatible")]
    [InlineData("schema/0/properties/0/logicalType", "Changed", "Breaking")]
    [InlineData("schema/0/properties/0/logicalTypeOptions/maximum", "Raised", "Risky")]
    [InlineData("schema/0/properties/0/logicalTypeOptions/maximum", "Lowered", "Compatible")]
    [InlineData("schema/0/properties/0/logicalTypeOptions/minimum", "Raised", "Compatible")]
    [InlineData("schema/0/properties/0/logicalTypeOptions/minimum", "Removed", "Risky")]
    [InlineData("schema/0/properties/0/logicalTypeOptions/format", "Widened", "Risky")]
    [InlineData("schema/0/properties/1/logicalTypeOptions/pattern", "Added", "Compatible")]
    [InlineData("schema/0/properties/2/logicalTypeOptions/format", "Changed", "Breaking")]
    [InlineData("schema/0/properties/2/logicalTypeOptions/timezone", "TurnedOn", "Breaking")]
    [InlineData("schema/0/properties/0/classification", "Opened", "Compatible")]
    [InlineData("schema/0/properties/0/classification", "Closed", "Breaking")]
    [InlineData("schema/0/properties/0/classification", "Removed", "Breaking")]
    [InlineData("schema/0/properties/0/description", "Changed", "Editorial")]
    [InlineData("schema/0/properties/0/tags/0", "Added", "Editorial")]
    [InlineData("schema/0/properties/0/transformLogic", "Changed", "Risky")]
    [InlineData("schema/0/properties/0/quality/0", "Removed", "Risky")]
    [InlineData("schema/0/properties/0/quality/0/mustBeLessThan", "Raised", "Risky")]
    [InlineData("schema/0/properties/0/quality/0/mustBeLessThan", "Lowered", "Compatible")]
    [InlineData("schema/0/properties/0/quality/0/severity", "Lowered", "Risky")]
    [InlineData("servers/0", "Removed", "Breaking")]
    [InlineData("servers/0/type", "Changed", "Breaking")]
    [InlineData("servers/0/host", "Changed", "Breaking")]
    [InlineData("servers/0/roles/0/access", "Narrowed", "Breaking")]
    [InlineData("slaProperties/0", "Removed", "Breaking")]
    [InlineData("slaProperties/0/value", "Loosened", "Breaking")]
    [InlineData("slaProperties/0/value", "Tightened", "Compatible")]
    [InlineData("slaProperties/0/unit", "Changed", "Breaking")]
    [InlineData("price/priceAmount", "Raised", "Risky")]
    [InlineData("status", "Withdrawn", "Breaking")]
    [InlineData("x", "Changed", "Risky")]
    public void A_contract_changes_for_its_readers(string path, string direction, string severity) => Assert.Equal(severity, Of(Contract, path, direction).ToString());

    /// <summary>The rules for products in Bitol's draft of a metadata difference standard (RFC 0039), which a tool may exceed: major, minor, patch.</summary>
    [Theory]
    [InlineData("outputPorts/0", "Removed", "Breaking")]
    [InlineData("outputPorts/0", "Added", "Compatible")]
    [InlineData("outputPorts/0/contractId", "Changed", "Breaking")]
    [InlineData("outputPorts/0/name", "Changed", "Breaking")]
    [InlineData("outputPorts/0/version", "Changed", "Breaking")]
    [InlineData("outputPorts/0/type", "Changed", "Breaking")]
    [InlineData("outputPorts/0/inputContracts/0", "Added", "Compatible")]
    [InlineData("outputPorts/0/inputContracts/0", "Removed", "Compatible")]
    [InlineData("outputPorts/0/inputContracts/0/version", "Changed", "Compatible")]
    [InlineData("outputPorts/0/sbom/0/url", "Changed", "Editorial")]
    [InlineData("inputPorts/0", "Removed", "Compatible")]
    [InlineData("inputPorts/0/contractId", "Changed", "Compatible")]
    [InlineData("managementPorts/0", "Removed", "Compatible")]
    [InlineData("managementPorts/0/url", "Changed", "Compatible")]
    [InlineData("managementPorts/0/channel", "Changed", "Compatible")]
    [InlineData("support/0", "Removed", "Compatible")]
    [InlineData("support/0/url", "Changed", "Compatible")]
    [InlineData("support/0/description", "Changed", "Compatible")]
    [InlineData("team/members/0", "Removed", "Compatible")]
    [InlineData("team/members/0/role", "Changed", "Compatible")]
    [InlineData("team/description", "Changed", "Compatible")]
    [InlineData("status", "Withdrawn", "Breaking")]
    [InlineData("status", "Offered", "Compatible")]
    [InlineData("status", "Changed", "Compatible")]
    [InlineData("domain", "Changed", "Compatible")]
    [InlineData("name", "Changed", "Compatible")]
    [InlineData("productCreatedTs", "Removed", "Compatible")]
    [InlineData("description", "Removed", "Compatible")]
    [InlineData("tags/0", "Removed", "Editorial")]
    public void The_rules_for_products_are_never_laxer_than_those_of_the_draft(string path, string direction, string least) =>
        Assert.True(Of(Product, path, direction) >= Enum.Parse<Severity>(least), $"{path}: {Of(Product, path, direction)}");

    [Theory]
    [InlineData("description/purpose", "Changed", "Editorial")]
    [InlineData("description/limitations", "Added", "Risky")]
    [InlineData("tags/0", "Added", "Editorial")]
    [InlineData("deprecated", "TurnedOn", "Risky")]
    [InlineData("inputPorts/0/deprecated", "Changed", "Risky")]
    [InlineData("outputPorts/0/id", "Changed", "Breaking")]
    [InlineData("customProperties/0/value", "Changed", "Risky")]
    public void A_product_changes_for_its_readers(string path, string direction, string severity) => Assert.Equal(severity, Of(Product, path, direction).ToString());

    [Fact]
    public void A_file_of_our_own_kinds_has_no_table() =>
        Assert.Null(Meaning(Read(DocumentKind.Domain, "name: n")).Field(TestNodes.Yaml("name: n"), "name").Effect);

    private static IEnumerable<Effect> Effects() => Tables.Fields().Select(field => field.Effect).Distinct();

    private static bool IsBreaking(Effect effect, Direction direction) => effect.Of(direction).Severity == Severity.Breaking;

    private static bool IsAlwaysThere(Field field) => field.Required.Include(Release.Odps100) || field.Required.Include(Release.Odcs310);

    private static Severity Of(Document document, string path, string direction)
    {
        var (meaning, node) = (Meaning(document), (Node?)document.Root);
        foreach (var step in path.Split('/'))
            (meaning, node) = int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? (meaning.Item(), index < node?.Items.Count ? node.Items[index] : TestNodes.Yaml("a: b")) : (meaning.Field(node, step), node?[step]);
        return meaning.Effect!.Of(Enum.Parse<Direction>(direction)).Severity;
    }

    private static FieldMeaning Meaning(Document document) => FieldMeaning.Of(DescriptorKinds.All.First(kind => kind.Model == document.Kind), document.Root);

    private static Document Read(DocumentKind kind, string yaml) => new(0, kind, ["checkout", "orders", "a"], TestNodes.Yaml(yaml));
}
