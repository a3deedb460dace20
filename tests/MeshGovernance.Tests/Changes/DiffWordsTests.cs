using MeshGovernance.Core.Changes;
using Xunit;

namespace MeshGovernance.Tests.Changes;

public sealed class DiffWordsTests
{
    [Theory]
    [InlineData("column", 1, "column")]
    [InlineData("column", 2, "columns")]
    [InlineData("inputPort", 2, "input ports")]
    [InlineData("policy", 2, "policies")]
    [InlineData("product", 2, "data products")]
    [InlineData("mesh", 2, "mesh")]
    public void A_kind_is_said_in_the_number_of_its_count(string kind, int count, string words) => Assert.Equal(words, DiffWords.KindOf(kind, count));
}
