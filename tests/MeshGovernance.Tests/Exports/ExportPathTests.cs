using CsCheck;
using MeshGovernance.Exchange.Exports;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>Names of strangers as names of files.</summary>
public sealed class ExportPathTests
{
    [Theory]
    [InlineData("orders.sql", "orders.sql")]
    [InlineData("orders@1.4.0", "orders@1.4.0")]
    [InlineData("..", "%2E%2E")]
    [InlineData(".git", "%2Egit")]
    [InlineData("", "%")]
    [InlineData("a/b\\c", "a%2Fb%5Cc")]
    [InlineData("a. ", "a.%20")]
    [InlineData("end.", "end%2E")]
    [InlineData("con.sql", "_con.sql")]
    [InlineData("COM1", "_COM1")]
    [InlineData("Bestellungen für Öl", "Bestellungen%20für%20Öl")]
    public void A_name_stays_readable_and_within_its_folder(string name, string path) => Assert.Equal(path, ExportPath.Of(name));

    [Fact]
    public void Any_name_is_a_file_of_its_folder() => Gen.OneOf(ReportSamples.Hostile, Gen.String[0, 400]).Array[1, 4].Sample(names =>
    {
        var parts = ExportPath.Of(names).Split('/');
        Assert.Equal(names.Length, parts.Length);
        Assert.All(parts, part =>
        {
            Assert.InRange(part.Length, 1, 100);
            Assert.True(part[0] != '.' && part[^1] is not ('.' or ' ') && part.IndexOfAny([.. "\\:*?\"<>|\0\n\r"]) < 0, part);
        });
    });

    [Fact]
    public void Paths_that_differ_by_case_alone_are_told_apart() =>
        Assert.Equal(["a/Orders.sql", "a/orders~2.sql", "a/ORDERS~3.sql", "b/orders.schema.json", "b/Orders~2.schema.json", "c/a@1.0.0.sql", "c/A@1.0.0~2.sql"], ExportPath.Apart(["a/Orders.sql", "a/orders.sql", "a/ORDERS.sql", "b/orders.schema.json", "b/Orders.schema.json", "c/a@1.0.0.sql", "c/A@1.0.0.sql"]));
}
