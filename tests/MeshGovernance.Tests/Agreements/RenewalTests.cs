using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Kinds.Agreements;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Agreements;

/// <summary>An agreement that goes on has another end, another day to look at it again, and the next version; all else stays.</summary>
public sealed class RenewalTests
{
    [Theory]
    [InlineData("2026-12-31", "2026-06-01", null, "2027-12-31", "2027-11-23")]
    [InlineData("2026-12-31", "2026-06-01", "2027-03-31", "2027-03-31", null)]
    [InlineData("2026-12-31", null, null, "2027-12-31", "2027-11-23")]
    [InlineData("2026-10-31", null, null, "2027-11-23", null)]
    [InlineData(null, "2026-06-01", null, null, "2027-11-23")]
    public void It_gets_new_days_and_the_next_version(string? last, string? review, string? until, string? newLast, string? newReview)
    {
        var before = AgreedMesh.With("sales", AgreedMesh.Sales, last: last, review: review);
        var mesh = AgreedMesh.Load(before);
        var renewal = Renewal.Of(mesh, "shop/orders/sales", SampleMesh.Day, Dates.Read(until), null);
        var after = AgreedMesh.Load((before.Name, Encoding.UTF8.GetString(renewal.Written(mesh))));
        Assert.Empty(after.Diagnostics);
        var agreement = Assert.Single(after.Mesh.Agreements);
        Assert.Equal((Dates.Read(newLast), Dates.Read(newReview), "1.1.0", "approved"), (agreement.LastDay, agreement.NextReassessment, agreement.Version, agreement.Status));
        Assert.Equal(mesh.Mesh.Agreements[0].Purpose, agreement.Purpose);
    }

    [Theory]
    [InlineData("shop/orders/agreement/sales")]
    [InlineData("domains/shop/orders/agreements/sales.yaml")]
    public void It_is_found_by_its_element_and_its_file(string name) =>
        Assert.Equal("sales", Renewal.Of(AgreedMesh.Load(AgreedMesh.With("sales", AgreedMesh.Sales)), name, SampleMesh.Day, null, null).Agreement.File);

    [Fact]
    public void Without_an_end_it_gets_none_that_has_passed() => Assert.Equal(
        "2026-11-22 has passed: nothing goes on until then. Nothing was written.",
        Assert.Throws<UserException>(() => Renewal.Of(AgreedMesh.Load(AgreedMesh.With("sales", AgreedMesh.Sales)), "shop/orders/sales", SampleMesh.Day, SampleMesh.Day.AddDays(-1), null)).Message);

    [Theory]
    [InlineData("shop/orders/sale", "approved", null, null, "There is no access agreement 'shop/orders/sale'. Did you mean 'shop/orders/sales'?")]
    [InlineData("shop/orders/sales", "requested", null, null, "The agreement was never approved: it is requested. Nothing was written.")]
    [InlineData("shop/orders/sales", "approved", "2026-12-31", null, "2026-12-31 is no later end: the agreement ends on 2026-12-31. Nothing was written.")]
    [InlineData("shop/orders/sales", "approved", "2027-06-30", "2027-07-01", "2027-07-01 does not lie between today and the end of the agreement. Nothing was written.")]
    public void What_cannot_be_renewed_is_told(string name, string status, string? until, string? review, string message) => Assert.Equal(
        message,
        Assert.Throws<UserException>(() => Renewal.Of(AgreedMesh.Load(AgreedMesh.With("sales", AgreedMesh.Sales, status, last: "2026-12-31")), name, SampleMesh.Day, Dates.Read(until), Dates.Read(review))).Message);
}
