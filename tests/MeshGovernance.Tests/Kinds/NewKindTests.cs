using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Registers;
using MeshGovernance.Core.Settings;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Kinds.Bookings;
using MeshGovernance.Yaml;
using MeshGovernance.Yaml.Schemas;
using Xunit;

namespace MeshGovernance.Tests.Kinds;

/// <summary>A kind that lies in one folder, here one of the tests, is placed, read, judged, listed and compared like those that the program knows.</summary>
public sealed class NewKindTests
{
    private const string File = "domains/checkout/orders/bookings/reporting.yaml";

    private static readonly IReadOnlyList<DescriptorKind> Kinds = [.. DescriptorKinds.All, new BookingKind()];
    private static readonly NewFile Booking = new NewBooking("checkout/orders", "reporting", "reporting", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)).File();

    [Fact]
    public void It_is_placed_read_and_found_to_be_right()
    {
        var mesh = Load(Booking);
        var read = Assert.Single(mesh.Descriptors, file => file.Path == File);
        Assert.Equal(["checkout", "orders", "reporting.yaml"], read.Document.Keys);
        Assert.Equal("checkout/orders/booking/reporting", read.NameOf(read.Document.Root["consumer"]!).Name.Text);
        Assert.Empty(mesh.Diagnostics);
    }

    [Fact]
    public void It_is_judged_by_the_schema_beside_its_class() => Assert.Equal(
        "checkout/orders/booking/reporting (booking), until: 'until' is 'never', which is no date: write it like 2026-12-31.",
        Told(Assert.Single(Load(With("until: 2026-12-31", "until: never")).Diagnostics)));

    [Fact]
    public void Its_checks_are_asked() => Assert.Equal(
        "checkout/orders/booking/reporting (booking), until: The booking ends before it begins.",
        Told(Assert.Single(Load(With("until: 2026-12-31", "until: 2025-12-31")).Diagnostics)));

    [Fact]
    public void What_cannot_be_read_is_told_by_its_owner()
    {
        var mesh = Load(NewFile.Of(File, "[\n"));
        Assert.Contains(File, mesh.Broken);
        Assert.All(mesh.Diagnostics, diagnostic => Assert.Equal("checkout/orders", diagnostic.Element.Name.Text));
        Assert.NotEmpty(mesh.Diagnostics);
    }

    [Fact]
    public void What_stands_beside_its_place_is_refused_only_where_the_kind_is_known()
    {
        var stray = NewFile.Of("domains/checkout/orders/bookings/old/reporting.yaml", "kind: Booking\n");
        Assert.Equal([EngineRule.Misplaced], Load(stray).Diagnostics.Select(diagnostic => diagnostic.Rule));
        Assert.Equal([EngineRule.Unread], MeshLoader.Load(Tree(stray), new YamlDescriptorReader()).Diagnostics.Select(diagnostic => diagnostic.Rule));
    }

    [Fact]
    public void A_domain_must_lead_it_as_it_leads_a_product()
    {
        var alone = new NewBooking("nobody/orders", "reporting", "reporting", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)).File();
        Assert.Equal(
            "The domain has no domains/nobody/domain.yaml: nobody is responsible for it.", Assert.Single(Load(alone).Diagnostics).Message);
    }

    [Fact]
    public void It_is_listed_and_editors_get_its_schema()
    {
        Assert.Equal(
            "  booking   domains/*/*/bookings/*.yaml             who has time of the team of a data product, until when", KindPage.Lines(Kinds).Last().ToString());
        var files = EditorFiles.Of(MeshSettings.Default.Paths, Kinds).ToDictionary(file => file.Path, file => file.Content);
        Assert.Contains("\".vscode/schemas/booking.schema.json\": \"domains/*/*/bookings/*.yaml\"", files[EditorFiles.Settings], StringComparison.Ordinal);
        Assert.Contains("\"title\": \"Booking\"", files[".vscode/schemas/booking.schema.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_compared_field_by_field() => Assert.Equal(
        ["Changed booking checkout/orders/booking/reporting until: 2026-12-31 > 2027-06-30"],
        Diff([Booking], [With("until: 2026-12-31", "until: 2027-06-30")]));

    [Fact]
    public void It_is_known_again_under_another_name() => Assert.Equal(
        ["Renamed booking checkout/orders/booking/reports : checkout/orders/booking/reporting > checkout/orders/booking/reports"],
        Diff([Booking], [Booking with { Path = "domains/checkout/orders/bookings/reports.yaml" }]));

    [Fact]
    public void It_comes_and_goes()
    {
        Assert.Equal(["Added booking checkout/orders/booking/reporting :  > reporting"], Diff([], [Booking]));
        Assert.Equal(["Removed booking checkout/orders/booking/reporting : reporting > "], Diff([Booking], []));
    }

    [Fact]
    public void It_comes_along_with_a_product_that_is_renamed()
    {
        var product = Product("shop");
        var before = MeshLoader.Load(new NewTree([Domain, product, Booking]), new YamlDescriptorReader(), kinds: Kinds);
        var after = MeshLoader.Load(
            new NewTree([Domain, product with { Path = "domains/checkout/sales/product.yaml" }, Booking with { Path = "domains/checkout/sales/bookings/reporting.yaml" }]),
            new YamlDescriptorReader(),
            kinds: Kinds);
        Assert.Equal(["Renamed product checkout/sales : checkout/orders > checkout/sales"], Lines(before, after));
    }

    private static NewFile Domain => NewFile.Of(
        "domains/checkout/domain.yaml",
        "apiVersion: meshgovernance/v1\nkind: Domain\nid: checkout\nname: Checkout\ndescription: Orders.\narchetype: sourceAligned\n"
        + "team: {name: Checkout, members: [{username: owner@example.org, role: owner}]}\n");

    private static NewFile Product(string id) =>
        NewFile.Of("domains/checkout/orders/product.yaml", $"apiVersion: v1.0.0\nkind: DataProduct\nid: {id}\nname: Orders\nversion: 1.0.0\nstatus: draft\n");

    private static NewTree Tree(params NewFile[] files) => new([Domain, Product("orders"), .. files]);

    private static LoadedMesh Load(params NewFile[] files) => MeshLoader.Load(Tree(files), new YamlDescriptorReader(), kinds: Kinds);

    private static NewFile With(string old, string now) =>
        NewFile.Of(File, System.Text.Encoding.UTF8.GetString(Booking.Content.Span).Replace(old, now, StringComparison.Ordinal));

    private static string Told(Diagnostic diagnostic) => $"{diagnostic.Element.Name} ({diagnostic.Element.Kind}), {diagnostic.Element.Field}: {diagnostic.Message}";

    private static IEnumerable<string> Diff(NewFile[] before, NewFile[] after) => Lines(Load(before), Load(after));

    private static IEnumerable<string> Lines(LoadedMesh before, LoadedMesh after) => MeshComparison
        .Of(before, after, Selection.Everything, new MeshState("a", null, true), new MeshState("b", null, true), new ScriptReader(), new DateOnly(2026, 12, 1))
        .Changes.Select(change => $"{change.Type} {change.Kind} {change.Element} {change.Field}: {change.Before?.Value} > {change.After?.Value}");
}
