using CsCheck;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Changes;

/// <summary>Laws of the orders that decide how bad a change of value is: what holds for the table holds whatever values people write.</summary>
public sealed class OrderLawTests
{
    private static readonly string[] Scale = ["public", "internal", "restricted", "sensitive"];

    private static readonly (string Name, ValueOrder Order, Gen<Node> Values)[] Orders =
    [
        ("numbers", ValueOrders.Numbers, Number),
        ("levels", ValueOrders.Levels, Text("public", "internal", "Internal", "restricted", "sensitive", "other")),
        ("statuses", ValueOrders.Statuses, Text("proposed", "draft", "active", "deprecated", "retired", "paused")),
        ("versions", ValueOrders.WithinMajor, Text("1.0.0", "1.2.0", "1.10.0", "v1.2", "2.0.0", "2.1.0", "latest")),
        ("ranges", ValueOrders.Ranges, Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], (from, to) => Node.List(0, [Whole(from), Whole(to)]))),
        ("words", ValueOrders.Words, Text("read", "read write", "write", "read write admin", "admin,read", "")),
        ("switches", ValueOrders.Switches, Gen.Bool.Select(value => Node.Scalar(0, NodeKind.Boolean, value ? "true" : "false"))),
        ("types", DataTypes.Order, Text(
            "int", "INTEGER", "smallint", "bigint", "hugeint", "real", "double", "float8", "decimal(5)", "decimal(10,0)", "decimal(10,2)", "numeric(19)", "number(38, 2)", "varchar(10)", "varchar(20)", "VARCHAR (10)", "text", "string", "integer", "number", "date", "timestamp")),
        ("sizes", DataTypes.Sizes, Text("i8", "i32", "i64", "u8", "u32", "f32", "f64")),
        ("latencies", Promises.Order, Text("2h", "90min", "120 min", "1d", "500ms", "3 months", "1y", "soon", "99%")),
    ];

    public static TheoryData<string> Names => [.. Orders.Select(order => order.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_way_back_is_the_reverse(string name) => Two(name, (order, before, after) =>
        Assert.Equal(Way(order, before, after)?.Reverse(), Way(order, after, before)));

    /// <summary>
    /// Of two steps the same way neither takes back what the other did, so both together go that way and are as bad as each of them. Steps of different ways may
    /// undo each other: of those nothing holds.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Two_steps_one_way_are_one_step_that_way(string name)
    {
        var (_, order, values) = Orders.Single(known => known.Name == name);
        Gen.Select(values, values, values).Sample((first, second, third) =>
        {
            if (Way(order, first, second) is { } way and not Direction.Changed && Way(order, second, third) == way)
                Assert.Equal(way, Way(order, first, third));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_says_the_same_does_so_in_between(string name)
    {
        var (_, order, values) = Orders.Single(known => known.Name == name);
        Gen.Select(values, values, values).Sample((first, second, third) =>
        {
            if (Way(order, first, second) is null)
                Assert.Equal(Way(order, first, third), Way(order, second, third));
        });
    }

    private static void Two(string name, Action<ValueOrder, Node, Node> law)
    {
        var (_, order, values) = Orders.Single(known => known.Name == name);
        Gen.Select(values, values).Sample((before, after) => law(order, before, after));
    }

    /// <summary>Equal values are never compared: there is no change.</summary>
    private static Direction? Way(ValueOrder order, Node before, Node after) => before.Text is { } text && text == after.Text ? null : order(Valued(before), Valued(after));

    private static OrderedValue Valued(Node value) => new(value, Node.Map(0, ["property"], [Node.Scalar(0, NodeKind.Text, "latency")]), Scale);

    private static Gen<Node> Text(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => Node.Scalar(0, NodeKind.Text, texts[index]));

    private static Gen<Node> Number => Gen.Int[-5, 5].Select(Whole);

    private static Node Whole(int number) => Node.Scalar(0, NodeKind.Integer, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
