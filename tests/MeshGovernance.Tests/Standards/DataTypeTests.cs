using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using Xunit;

namespace MeshGovernance.Tests.Standards;

public sealed class DataTypeTests
{
    private static readonly string[] Sizes = ["i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128", "f32", "f64"];

    [Theory]
    [InlineData("integer", "number", "Widened")]
    [InlineData("number", "integer", "Narrowed")]
    [InlineData("integer", "string", "Changed")]
    [InlineData("date", "timestamp", "Changed")]
    public void A_type_holds_the_values_of_another(string before, string after, string direction) => Assert.Equal(direction, DataTypes.BetweenTypes(before, after).ToString());

    [Theory]
    [InlineData("i32", "i64", "Widened")]
    [InlineData("i64", "i32", "Narrowed")]
    [InlineData("u32", "i64", "Widened")]
    [InlineData("u32", "i32", "Changed")]
    [InlineData("i32", "u64", "Changed")]
    [InlineData("f32", "f64", "Widened")]
    [InlineData("i32", "f64", "Changed")]
    [InlineData("i32", "int", "Changed")]
    public void A_size_holds_the_values_of_another(string before, string after, string direction) => Assert.Equal(direction, DataTypes.BetweenSizes(before, after).ToString());

    [Fact]
    public void The_way_back_is_the_reverse() => Assert.All(
        Sizes.SelectMany(_ => Sizes, (one, other) => (one, other)),
        pair => Assert.Equal(DataTypes.BetweenSizes(pair.one, pair.other).Reverse(), DataTypes.BetweenSizes(pair.other, pair.one)));

    [Theory]
    [InlineData("availability", "Lowered", "Loosened")]
    [InlineData("AV", "Raised", "Tightened")]
    [InlineData("latency", "Raised", "Loosened")]
    [InlineData("frequency", "Lowered", "Tightened")]
    [InlineData("retention", "Lowered", "Loosened")]
    [InlineData("niceness", "Lowered", "Changed")]
    [InlineData("niceness", "Removed", "Removed")]
    public void A_promise_becomes_better_or_worse(string property, string value, string promise) =>
        Assert.Equal(promise, Promises.Of(property, Enum.Parse<Direction>(value)).ToString());

    [Fact]
    public void Every_service_level_that_the_standard_advises_is_known() => Assert.All(
        OdcsTerms.ServiceLevel.Fields.Single(field => field.Name == "property").Examples,
        property => Assert.NotEqual(Direction.Changed, Promises.Of(property, Direction.Raised)));
}
