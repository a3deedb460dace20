using MeshGovernance.Exchange.Imports;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>Versions that paths of files tell.</summary>
public sealed class FileVersionsTests
{
    [Theory]
    [InlineData("order.v2.avsc", "2.0.0")]
    [InlineData("1.2.0/order.avsc", "1.2.0")]
    [InlineData("orderV3.avsc", "3.0.0")]
    [InlineData("order@1.2.0/order.avsc", "1.2.0")]
    [InlineData("order@1.2.3~2.avsc", "1.2.3")]
    [InlineData("order-1.2.3.4.avsc", "1.2.3")]
    [InlineData("order.avsc", null)]
    [InlineData("order2.avsc", null)]
    public void A_version_is_read_whole(string path, string? version) => Assert.Equal(version, FileVersions.Of(path)?.ToString(3));
}
