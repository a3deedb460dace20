using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>
/// Whatever the standards let a descriptor say, a page of its product or contract shows: each field of the tables gets a value that nothing else
/// has, and is looked for. A field that a later release adds is asked for without a word here.
/// </summary>
public sealed class FieldPlacesTests
{
    private const string Reference = "A name for references between files, which a reader never meets.";

    /// <summary>What no page shows, and why.</summary>
    private static readonly Dictionary<string, string> NotForReaders = new(StringComparer.Ordinal)
    {
        ["*.id"] = Reference,
        ["A data product.kind"] = "It says that the file is a product, and so does the page.",
        ["A data contract.kind"] = "It says that the file is a contract, and so does the page.",
        ["A data product.domain"] = "It is the folder of the domain, whose name the page shows.",
        ["A team member.username"] = "People are shown by their names; where it is an address, it is behind the name.",
        ["A team member.replacedByUsername"] = "It is said of people who have left, and pages name those who are there.",
        ["A quality rule.type"] = "It chooses the other fields, and those are shown.",
        ["A schema object.logicalType"] = "It is 'object' for every object.",
    };

    [Fact]
    public void Every_field_of_the_standards_has_a_place_on_a_page()
    {
        var filled = new Filled();
        var contract = filled.Document(Odcs.Standard);
        var product = filled.Document(Odps.Standard);
        var port = product["outputPorts"]![0]!;
        (port["contractId"], port["version"]) = ((string?)contract["id"], (string?)contract["version"]);
        product["domain"] = "checkout";

        // What was just written over is looked for as the contract says it.
        filled.Values.RemoveAll(value => value.Field is "An output port.contractId" or "An output port.version" && !product.ToJsonString().Contains(value.Text, StringComparison.Ordinal));
        var pages = SamplePages.Of(
            SampleMesh.Domain("checkout"),
            ("domains/checkout/orders/product.yaml", product.ToJsonString()),
            ("domains/checkout/orders/orders.odcs.yaml", contract.ToJsonString()));
        var text = string.Join('\n', pages.Paths.Where(path => path.StartsWith("products/checkout/orders/", StringComparison.Ordinal)).Select(pages.Source)).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

        var missing = string.Join('\n', filled.Values.Where(value => !IsExempt(value.Field) && !text.Contains(value.Text.ToUpperInvariant(), StringComparison.Ordinal)).Select(value => $"{value.Field} = {value.Text}").Distinct().Order(StringComparer.Ordinal));
        Assert.True(missing.Length == 0, missing);
        Assert.InRange(filled.Values.Count, 200, 2000);
    }

    [Fact]
    public void Whatever_is_exempt_is_a_field_of_the_standards()
    {
        var fields = Tables.Maps().SelectMany(map => Tables.FieldsOf(map).SelectMany(field => new[] { $"{map.Title}.{field.Name}", $"*.{field.Name}" })).ToHashSet();
        Assert.All(NotForReaders.Keys, field => Assert.Contains(field, fields));
    }

    private static bool IsExempt(string field) => NotForReaders.ContainsKey(field) || NotForReaders.ContainsKey("*" + field[field.LastIndexOf('.')..]);

    /// <summary>Documents with every field of the newest release, each map whole where it is met first, and afterwards with what it must have.</summary>
    private sealed class Filled
    {
        private readonly HashSet<(MapShape Map, string? Choice)> met = [];
        private int count;

        internal List<(string Field, string Text)> Values { get; } = [];

        internal JsonObject Document(Standard standard)
        {
            var release = standard.Versions[^1].Release;
            return Map((MapShape)standard.Root, standard, release, null);
        }

        private JsonObject Map(MapShape shape, Standard standard, Release release, string? choice)
        {
            var made = new JsonObject();
            if (shape.By is not null && choice is not null)
                made[shape.By] = choice;
            var table = shape.TableFor(TestNodes.Json(made), release);
            var isWhole = met.Add((shape, choice));
            foreach (var field in table.Fields.Where(field => isWhole || table.Required.Contains(field)))
            {
                if (made.ContainsKey(field.Name) || (table.ExactlyOne.Contains(field.Name) && made.Any(other => table.ExactlyOne.Contains(other.Key))))
                    continue;
                if (Value(field.Shape, $"{shape.Title}.{field.Name}", field, standard, release) is { } value)
                    made[field.Name] = value;
            }

            return made;
        }

        private JsonNode? Value(Shape shape, string name, Field field, Standard standard, Release release) => shape switch
        {
            MapShape { EmptyBecause: not null } => null,
            MapShape map when map == Shape.AnyMap => new JsonObject { ["key"] = Said(name, Next("any")) },
            MapShape map => Map(map, standard, release, ChoicesOf(map, release).FirstOrDefault()),
            ListShape { Item: MapShape map } => new JsonArray([.. ChoicesOf(map, release).Where((choice, index) => index == 0 || !met.Contains((map, choice))).Select(choice => Map(map, standard, release, choice))]),
            ListShape { Item: NumberShape } => new JsonArray(Number(name), Number(name)),
            ListShape list => Value(list.Item, name, field, standard, release) is { } item ? new JsonArray(item) : null,
            EitherShape either => Value(either.Shapes.FirstOrDefault(part => part is not ListShape { Item: MapShape }) ?? either.Shapes[0], name, field, standard, release),
            NumberShape => Number(name),
            TruthShape => true,
            AnyShape => Said(name, Next("any")),
            TextShape text => Text(text, name, field, standard, release),
            _ => null,
        };

        private JsonNode Text(TextShape shape, string name, Field field, Standard standard, Release release)
        {
            if (field.Name == "apiVersion")
                return standard.ApiVersion(release);
            if (shape.Choices.Count > 0)
                return Said(name, shape.Choices.First(choice => choice.In.Include(release)).Value);
            if (field.Name is "dateIn" or "dateOut")
                return $"{(field.Name == "dateIn" ? 2011 : 2099)}-01-{(count++ % 28) + 1:00}" is var day ? Said(name, day) : "";
            if (shape.Format == TextFormat.Day || shape.Format == TextFormat.Moment)
                return Said(name, "2013-04-05") is var said && shape.Format == TextFormat.Moment ? said + "T06:07:08Z" : said;
            if (shape.Format == TextFormat.Uri || field.Name is "url" or "invitationUrl")
                return Said(name, $"https://{Next("site")}.example.org/");
            if (field.Name == "version")
                return Said(name, string.Create(CultureInfo.InvariantCulture, $"1.{++count}.0"));
            return shape.Patterns.Count == 2 ? Said(name, Next("object") + ".column") : Said(name, Next("said"));
        }

        private JsonValue Number(string name)
        {
            var number = 700_000 + ++count;
            Said(name, number.ToString(CultureInfo.InvariantCulture));
            return JsonValue.Create(number);
        }

        private string Next(string word) => string.Create(CultureInfo.InvariantCulture, $"{word}{++count:0000}");

        private string Said(string name, string text)
        {
            Values.Add((name, text));
            return text;
        }

        private static string?[] ChoicesOf(MapShape map, Release release) =>
            map.By is { } by && map.Fields.Single(field => field.Name == by).Shape is TextShape { Choices.Count: > 0 } text
                ? [.. text.Choices.Where(choice => choice.In.Include(release)).Select(choice => choice.Value)]
                : [null];
    }
}
