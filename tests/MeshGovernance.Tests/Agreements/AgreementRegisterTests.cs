using System.Text;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Registers.Agreements;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Agreements;

/// <summary>The list of agreements tells where each is on a day, and finds those of a provider, of a consumer, and those that end.</summary>
public sealed class AgreementRegisterTests
{
    private static readonly LoadedMesh Mesh = AgreedMesh.Load(
        AgreedMesh.With("board", "teamId: reports, dataProductId: reports/board", "requested"),
        AgreedMesh.With("costs", "teamId: reports, dataProductId: reports/costs", last: "2026-12-22"),
        AgreedMesh.With("jane", "userId: jane@example.org", first: "2027-01-01"),
        AgreedMesh.With("old", "teamId: reports", last: "2026-11-22"),
        AgreedMesh.With("refused", "teamId: reports", "rejected"),
        AgreedMesh.With("sales", AgreedMesh.Sales, columns: "id", review: "2026-12-23"));

    [Fact]
    public void Each_is_told_with_its_state_and_its_days() => Assert.Equal(
        """
        Data mesh · 6 access agreements as of 2026-11-23

          who reads         file     state      since       until       review      purpose

        shop/orders/orders@1
          reports/board     board    requested  2026-01-01  –           –           Report on sales.
          reports/costs     costs    in force   2026-01-01  2026-12-22  –           Report on sales.
          jane@example.org  jane     not begun  2027-01-01  –           –           Report on sales.
          reports           old      ended      2026-01-01  2026-11-22  –           Report on sales.
          reports           refused  rejected   2026-01-01  –           –           Report on sales.
          reports/sales     sales    in force   2026-01-01  –           2026-12-23  Report on sales.

        """,
        string.Concat(AgreementForms.All.Lines(Of(Selection.Everything, null), 120).Select(line => $"{line}\n")));

    [Theory]
    [InlineData(29, "")]
    [InlineData(30, "costs")]
    [InlineData(31, "costs sales")]
    public void Those_that_end_or_are_to_be_looked_at_within_some_days(int days, string files) =>
        Assert.Equal(files, string.Join(' ', Of(Selection.Everything, days).Entries.Select(entry => entry.Agreement.File)));

    [Theory]
    [InlineData("shop/orders", 6)]
    [InlineData("reports/sales", 3)]
    [InlineData("shop/returns", 0)]
    public void A_product_is_meant_as_provider_and_as_consumer(string product, int count) =>
        Assert.Equal(count, Of(Selection.Everything with { Products = [new(product)] }, null).Entries.Count);

    [Fact]
    public void A_domain_has_those_of_its_products_and_its_own() =>
        Assert.Equal(["board", "costs", "old", "refused", "sales"], Of(Selection.Everything with { Domains = [new("reports")] }, null).Entries.Select(entry => entry.Agreement.File));

    /// <summary>For the schema of the format.</summary>
    internal static string Json() => Encoding.UTF8.GetString(AgreementForms.All.All.Single(form => form.Name == "json").Write(Of(Selection.Everything, null)));

    private static AgreementRegister Of(Selection selection, int? ending) => AgreementRegister.Of(Mesh, SampleMesh.Day, selection, ending);
}
