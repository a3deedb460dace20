using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Databases;
using MeshGovernance.Exchange.Exports;
using MeshGovernance.Exchange.Imports;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>Whatever stands in a data product or its contract is said by a format, or listed as not said: without it, the files or the list are others.</summary>
[Slow("exports the sample once without each of its fields, in every format")]
public sealed class NothingForgottenTests
{
    private static readonly Lazy<IReadOnlyList<(string Place, LoadedMesh Mesh)>> Without = new(() =>
    [
        .. Changed("product", WholeSample.Product, text => WholeSample.Mesh(product: text)),
        .. Changed("contract", WholeSample.Contract, text => WholeSample.Mesh(contract: text)),

        // Without these nobody would offer the contract.
        ("contract version", WholeSample.Mesh(contract: WholeSample.Contract.Replace("version: 1.2.0", "version: 1.3.0", StringComparison.Ordinal))),
        ("contract id", WholeSample.Mesh(WholeSample.Product.Replace("contractId: orders", "contractId: others", StringComparison.Ordinal), WholeSample.Contract.Replace("\nid: orders", "\nid: others", StringComparison.Ordinal))),
    ]);

    public static TheoryData<string, string?> Formats =>
    [
        .. ExportFormats.All.Where(format => format.Name is not ("odcs" or "odps")).SelectMany(format => (format.Name == "sql" ? new string?[] { null, "duckdb", "bigquery" } : [null]).Select(dialect => (format.Name, dialect))),
    ];

    [Fact]
    public void The_sample_has_every_field_of_the_standards()
    {
        Assert.Equal("", Faults(Odcs.Standard, WholeSample.Contract) + Faults(Odps.Standard, WholeSample.Product));
        Assert.Empty(FieldsOf(Odcs.Standard.Root, Release.Odcs320).Except(KeysIn(TestNodes.ToJson(TestNodes.Yaml(WholeSample.Contract)))).Except(["rule"]));
        Assert.Empty(FieldsOf(Odps.Standard.Root, Release.Odps110).Except(KeysIn(TestNodes.ToJson(TestNodes.Yaml(WholeSample.Product)))));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_stands_there_is_said_or_listed(string format, string? dialect) => Hold(mesh => ExportSample.Export(format, mesh, "sales/orders", dialect), Written);

    [Theory]
    [InlineData("json-schema", null)]
    [InlineData("avro", null)]
    [InlineData("backstage", null)]
    [InlineData("dbt", "postgresql")]
    [InlineData("sql", "postgresql")]
    [InlineData("sql", "duckdb")]
    public void What_is_imported_again_says_it_or_it_is_listed(string format, string? dialect) => Hold(mesh => ExportSample.Export(format, mesh, "sales/orders", dialect), export => Imported(format, export));

    /// <summary>What another field of the sample says as well: the first of a key, the type of listed values and of a physical type.</summary>
    private static readonly string[] SaidTwice = ["contract schema/0/properties/1/primaryKeyPosition", "contract schema/0/properties/2/logicalType", "contract schema/0/properties/3/logicalType"];

    /// <summary>A field is said where something else is written without it, and listed where only the list is another one. What is in something that is listed is listed with it.</summary>
    private static void Hold(Func<LoadedMesh, MeshExport> export, Func<MeshExport, string> said)
    {
        var whole = export(WholeSample.Mesh());
        var (written, listed) = (said(whole), Listed(whole));
        var (forgotten, isListed) = (new List<string>(), new HashSet<string>());
        foreach (var (place, mesh) in Without.Value)
        {
            var other = export(mesh);
            if (SaidTwice.Contains(place) || IsInListed(place, whole.Unsaid) || isListed.Any(outer => place.StartsWith($"{outer}/", StringComparison.Ordinal)) || said(other) != written)
                continue;
            if (Listed(other) != listed)
                isListed.Add(place);
            else
                forgotten.Add(place);
        }

        Assert.True(forgotten.Count == 0, $"Neither said nor listed: {string.Join(", ", forgotten)}.");
    }

    /// <summary>Whether something that a field is in is listed: as a field, or as a column of which nothing more is said.</summary>
    private static bool IsInListed(string place, IReadOnlyList<ExportRemark> remarks)
    {
        var (level, field) = FieldOf(place);
        return What(remark => remark.Why == level).Any(listed => field.StartsWith($"{listed}.", StringComparison.Ordinal) || (field == listed && field is "id" or "version"))
            || (OneValueOf(place) is { } column && What(remark => remark.Why.Contains("as one value", StringComparison.Ordinal)).Contains(column));

        IEnumerable<string> What(Func<ExportRemark, bool> isMeant) => remarks.Where(isMeant).SelectMany(remark => remark.What);
    }

    /// <summary>What a field is listed as, where it is: under which reason, and by which name.</summary>
    private static (string Level, string Field) FieldOf(string place)
    {
        var (file, way) = (place.Split(' ')[0], Array.FindAll(place.Split(' ')[1].Split('/'), part => !char.IsAsciiDigit(part[0])));
        if (way[0] != "schema")
            return ($"fields of {file}s", string.Join('.', way));
        var column = Enumerable.Range(0, way.Length).LastOrDefault(at => way[at] is "properties" or "items" || (at > 0 && way[at - 1] == "map"));
        return (column > 0 ? "fields of columns" : "fields of tables", string.Join('.', way[(column + 1)..]));
    }

    /// <summary>The column in which something stands that is no field of it; null for any other place.</summary>
    private static string? OneValueOf(string place)
    {
        if (place.Split('/') is not ["contract schema", "0", "properties", var at, "properties" or "items" or "map", ..])
            return null;
        return $"orders.{TestNodes.Yaml(WholeSample.Contract)["schema"]!.Items[0]["properties"]!.Items[int.Parse(at, CultureInfo.InvariantCulture)]["name"]!.Text}";
    }

    private static string Listed(MeshExport export) => string.Join('\n', export.Unsaid.Select(remark => $"{remark.Why}: {string.Join(", ", remark.Counted)}"));

    private static string Written(MeshExport export) => string.Join('\n', export.Texts().Select(file => $"{file.Path}\n{file.Text}"));

    private static string Imported(string format, MeshExport export)
    {
        SourceFile[] files = format == "dbt" ? [.. export.Texts().Where(file => file.Path.EndsWith("/models.yml", StringComparison.Ordinal)).Select(file => new DbtManifestOfProperties("shop").Add(file.Text).File)] : [.. export.Files.Select(file => new SourceFile(file.Path, file.Content)).OrderBy(file => file.Path, StringComparer.Ordinal)];
        if (files.Length == 0)
            return "";
        var known = SourceFormats.Find(format) ?? DatabaseFormats.OfFiles.Single(known => known.Name == format);
        var estate = ExportedPlace.Gathered(known.Read(files, new YamlDescriptorReader()));
        Assert.Empty(estate.Faults);
        return string.Join('\n',
        [
            .. estate.Domains.Select(domain => $"{domain.Name} {domain.Description}"),
            .. estate.Products.Select(product => $"{product.Name} {product.Domain} {product.Fields.ToJsonString()}"),
            .. estate.Contracts.Select(contract => $"{contract.Name} {contract.Product} {contract.Domain} {contract.Fields.ToJsonString()}"),
        ]);
    }

    /// <summary>The mesh once without each value of a file.</summary>
    private static IEnumerable<(string Place, LoadedMesh Mesh)> Changed(string file, string text, Func<string, LoadedMesh> load)
    {
        var whole = TestNodes.ToJson(TestNodes.Yaml(text))!;
        foreach (var place in PlacesIn(whole, "").Where(place => place is not ("apiVersion" or "kind" or "domain" or "dataProduct")))
        {
            var copy = whole.DeepClone();
            Remove(copy, place.Split('/'));
            yield return ($"{file} {place}", load(YamlBlock.Of(copy.AsObject())));
        }
    }

    private static IEnumerable<string> PlacesIn(JsonNode? node, string at) => node switch
    {
        JsonObject map => map.SelectMany(field => PlacesIn(field.Value, at + field.Key + "/").Prepend(at + field.Key)),
        JsonArray list when list.Any(item => item is JsonObject) => list.SelectMany((item, index) => PlacesIn(item, string.Create(CultureInfo.InvariantCulture, $"{at}{index}/"))),
        _ => [],
    };

    private static void Remove(JsonNode within, string[] place)
    {
        var holder = place[..^1].Aggregate(within, (node, part) => node is JsonArray list ? list[int.Parse(part, CultureInfo.InvariantCulture)]! : node[part]!);
        holder.AsObject().Remove(place[^1]);
    }

    private static string Faults(Standard standard, string text)
    {
        var root = TestNodes.Yaml(text);
        return TestNodes.Show(root, StandardJudge.File(standard, root));
    }

    private static IEnumerable<string> KeysIn(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(field => KeysIn(field.Value).Prepend(field.Key)),
        JsonArray list => list.SelectMany(KeysIn),
        _ => [],
    };

    /// <summary>The names of all fields, but those that only some servers and some operators of rules have.</summary>
    private static SortedSet<string> FieldsOf(Shape shape, Release release)
    {
        var (names, open, seen) = (new SortedSet<string>(StringComparer.Ordinal), new Stack<Shape>([shape]), new HashSet<Shape>());
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at))
                continue;
            switch (at)
            {
                case ListShape list:
                    open.Push(list.Item);
                    break;
                case EitherShape either:
                    open.Push(either.Shapes[0]);
                    break;
                case MapShape map:
                    foreach (var field in map.Fields.Concat(map == OdcsServers.Server ? [] : map.Variants.Where(variant => variant.In.Include(release)).SelectMany(variant => variant.Fields)).Where(field => field.In.Include(release) && field.Shape is not RefusedShape && !field.Name.StartsWith("must", StringComparison.Ordinal)))
                    {
                        names.Add(field.Name);
                        open.Push(field.Shape);
                    }

                    break;
            }
        }

        return names;
    }
}
