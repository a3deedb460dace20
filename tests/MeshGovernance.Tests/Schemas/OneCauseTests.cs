using MeshGovernance.Core.Kinds;
using MeshGovernance.Policies;
using MeshGovernance.Yaml.Schemas;
using NJsonSchema;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;
using Xunit;

namespace MeshGovernance.Tests.Schemas;

/// <summary>Breaks the documented examples in one place at a time, in every place and in every way.</summary>
public sealed class OneCauseTests
{
    private static readonly Node[] Others =
    [
        Node.Scalar(0, NodeKind.Null, null),
        Node.Scalar(0, NodeKind.Boolean, "true"),
        Node.Scalar(0, NodeKind.Integer, "99999999999999999999999999999999999999999999"),
        Node.Scalar(0, NodeKind.Number, "1.5"),
        Node.Scalar(0, NodeKind.Number, ".nan"),
        Node.Scalar(0, NodeKind.Text, ""),
        Node.Scalar(0, NodeKind.Text, new string('\n', 5000)),
        Node.List(0, []),
    ];

    [Theory]
    [MemberData(nameof(AcceptedTests.Documented), MemberType = typeof(AcceptedTests))]
    public void One_cause_gives_at_most_one_fault(string kind, string yaml)
    {
        foreach (var broken in Broken(TestNodes.Yaml(yaml), isRoot: true))
        {
            var faults = KindSchemas.Judge(DescriptorKinds.Find(kind)!, broken);
            Assert.True(faults.Count <= 1, TestNodes.Show(broken, faults));
            Assert.DoesNotContain(faults, fault => fault.Message.Length > 500 || fault.Message.Any(char.IsControl) || fault.Message.Contains("..", StringComparison.Ordinal));
            Assert.All(faults, fault => Assert.StartsWith("/", TestNodes.Show(broken, [fault]), StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(AcceptedTests.Documented), MemberType = typeof(AcceptedTests))]
    public async Task The_schemas_are_read_as_NJsonSchema_reads_them(string kind, string yaml)
    {
        var theirs = await JsonSchema.FromJsonAsync(DescriptorKinds.Find(kind)!.Schema(), TestContext.Current.CancellationToken);
        var ours = SchemaReader.Read(DescriptorKinds.Find(kind)!.Schema());
        var validator = new JsonSchemaValidator(new JsonSchemaValidatorSettings { FormatValidators = [new DateFormatValidator()] });
        foreach (var broken in Broken(TestNodes.Yaml(yaml), isRoot: true))
            Assert.Equal(Errors(theirs, broken), Errors(ours, broken));

        string Errors(JsonSchema schema, Node root) => string.Join('\n', validator.Validate(NodeTokens.Of(root), schema).Select(error => error.ToString()));
    }

    private static IEnumerable<Node> Broken(Node node, bool isRoot = false)
    {
        if (!isRoot)
        {
            foreach (var other in Others)
                yield return other;
        }

        for (var i = 0; i < node.Items.Count; i++)
        {
            foreach (var item in Broken(node.Items[i]))
                yield return With([.. node.Keys], [.. node.Items.Select((old, j) => i == j ? item : old)]);
            yield return With([.. node.Keys.Where((_, j) => i != j)], [.. node.Items.Where((_, j) => i != j)]);
            if (node.Kind == NodeKind.Map)
                yield return With([.. node.Keys.Select((old, j) => i == j ? old + "x" : old)], [.. node.Items]);
        }

        Node With(string[] keys, Node[] items) => node.Kind == NodeKind.Map ? Node.Map(0, keys, items) : Node.List(0, items);
    }
}
