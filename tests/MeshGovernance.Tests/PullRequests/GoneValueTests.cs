using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.PullRequests;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Changes;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>A value that leaves a column breaks whoever relies on it, and nobody else.</summary>
public sealed class GoneValueTests
{
    private const string Enum = "enum: [{id: s, value: sent}, {id: p, value: paid}, {value: 7}]";
    private const string Rule = "quality: [{name: q, metric: invalidValues, arguments: {validValues: [sent, paid, 7]}, mustBe: 0}]";
    private static readonly DateOnly Day = new(2026, 12, 1);

    [Theory]
    [InlineData("[{column: orders.status, values: [paid, sent]}]", Severity.Breaking)]
    [InlineData("[orders.status]", Severity.Breaking)]
    [InlineData("[orders]", Severity.Breaking)]
    [InlineData("", Severity.Breaking)]
    [InlineData("[{column: orders.status, values: [sent]}]", Severity.Compatible)]
    [InlineData("[orders.total]", Severity.Compatible)]
    [InlineData(null, Severity.Risky)]
    public void It_is_as_bad_as_it_is_for_those_who_read_it(string? reads, Severity severity)
    {
        foreach (var (list, without) in new[] { (Enum, Enum.Replace(", {id: p, value: paid}", "", StringComparison.Ordinal)), (Rule, Rule.Replace("sent, paid", "sent", StringComparison.Ordinal)) })
        {
            var head = Changed(list, without, reads);
            var change = Assert.Single(Assert.Single(head.Mesh.Changed).Changes);
            Assert.Equal(ChangeType.Removed, change.Type);
            Assert.Equal((severity, severity), (change.Severity, change.SeverityForReaders));
            string[] readers = severity == Severity.Breaking ? ["mail/letters"] : [];
            Assert.Equal(readers, change.ReadersLeftBehind.Select(port => port.Product.Key));
            Assert.Equal(readers, ChangeReaches.Of(head, Selection.Everything, Day).SelectMany(reach => reach.Consumers).Select(consumer => consumer.Port.Split("/in/")[0]));
        }
    }

    /// <summary>Known again by its id, it is another value all the same.</summary>
    [Fact]
    public void A_value_that_is_written_otherwise_is_gone()
    {
        var change = Assert.Single(Assert.Single(Changed(Enum, Enum.Replace("paid", "settled", StringComparison.Ordinal), "[{column: orders.status, values: [paid]}]").Mesh.Changed).Changes);
        Assert.Equal((ChangeType.Changed, Severity.Breaking), (change.Type, change.Severity));
    }

    [Theory]
    [InlineData(Enum, "")]
    [InlineData(Rule, "")]
    [InlineData("enum: [{value: paid}]", "enum: [{value: paid}, {value: sent}]")]
    [InlineData("enum: [{value: paid}]", "enum: [{value: paid, label: Paid}]")]
    public void Where_the_list_goes_or_grows_no_value_is_gone(string list, string after) =>
        Assert.All(Assert.Single(Changed(list, after, "[orders.status]").Mesh.Changed).Changes, change => Assert.NotEqual(Severity.Breaking, change.Severity));

    /// <summary>What a rule lets through beyond what it did may come, as with a list of its own.</summary>
    [Fact]
    public void A_valid_value_more_is_a_risk() =>
        Assert.Equal(Severity.Risky, Assert.Single(Assert.Single(Changed(Rule, Rule.Replace("sent, paid", "sent, paid, held", StringComparison.Ordinal), "[orders.status]").Mesh.Changed).Changes).Severity);

    [Theory]
    [InlineData("allowedValue.removed", "risky")]
    [InlineData("allowedValue", "editorial")]
    public void What_the_mesh_says_of_it_counts(string subject, string word) => Assert.Equal(
        word,
        Assert.Single(Assert.Single(Changed(Enum, Enum.Replace(", {value: 7}", "", StringComparison.Ordinal), "[orders.status]", $"changes: {{severities: {{{subject}: {word}}}}}\n").Mesh.Changed).Changes).Severity.ToString().ToLowerInvariant());

    [Fact]
    public void A_diff_names_those_who_rely_on_it()
    {
        var (before, after) = (Mesh(Enum, "[{column: orders.status, values: [sent]}]"), Mesh(Enum.Replace("{id: s, value: sent}, ", "", StringComparison.Ordinal), "[{column: orders.status, values: [sent]}]"));
        var diff = DrawnMesh.Diff(before, after);
        Assert.Equal(["mail/letters/in/orders@1"], diff.Readers!.Of(Assert.Single(diff.Changes)).Select(reader => reader.Text));
        diff = DrawnMesh.Diff(Mesh(Enum, "[{column: orders.status, values: [paid]}]"), Mesh(Enum.Replace("{id: s, value: sent}, ", "", StringComparison.Ordinal), "[{column: orders.status, values: [paid]}]"));
        Assert.Empty(diff.Readers!.Of(Assert.Single(diff.Changes)));
    }

    private static LoadedMesh Changed(string list, string after, string? reads, string settings = "")
    {
        var head = Mesh(after, reads, settings);
        head.CompareWith(Mesh(list, reads, settings), Day);
        return head;
    }

    /// <param name="list">What the column says of its values.</param>
    /// <param name="reads">What the consumer says that it reads; empty where it says nothing, null where there is no consumer.</param>
    /// <param name="settings">What the mesh sets.</param>
    private static LoadedMesh Mesh(string list, string? reads, string settings = "") => SampleMesh.Load(
    [
        ("mesh.yaml", $"apiVersion: meshgovernance/v1\nkind: Mesh\nname: M\n{settings}"),
        SampleMesh.Domain("shop"),
        SampleMesh.Product("shop/orders", offers: "orders"),
        ("domains/shop/orders/orders.odcs.yaml", $"apiVersion: v3.2.0\nkind: DataContract\nid: orders\nversion: 1.0.0\nschema: [{{name: orders, properties: [{{name: total, logicalType: number}}, {{name: status, logicalType: string{(list.Length > 0 ? ", " : "")}{list}}}]}}]\n"),
        .. reads is null ? [] : new[]
        {
            SampleMesh.Domain("mail"),
            ("domains/mail/letters/product.yaml", $"apiVersion: v1.0.0\nkind: DataProduct\nid: letters\nname: Letters\nversion: 1.0.0\nstatus: active\ninputPorts: [{{name: orders, version: 1.0.0, contractId: orders{(reads.Length > 0 ? $", customProperties: [{{property: reads, value: {reads}}}]" : "")}}}]\n"),
        },
    ]);
}
