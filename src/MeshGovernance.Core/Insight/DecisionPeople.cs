using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>An objection to a policy, and whether it still stands.</summary>
internal sealed record Objection(ShownPerson? By, string Reason, DateOnly? Withdrawn);

/// <summary>Who had a part in a decision, as the catalog may show them.</summary>
internal static class DecisionPeople
{
    internal static IEnumerable<ShownPerson> Consented(Decision decision, People people) =>
        Items(decision, "consented").Select(item => item.Text).OfType<string>().Select(people.Named).OfType<ShownPerson>();

    internal static IEnumerable<Objection> Objections(Decision decision, People people) =>
        Items(decision, "objected").Where(item => item.Kind == NodeKind.Map).Select(item => new Objection(
            item["by"]?.Text is { } by ? people.Named(by) : null, item["reason"]?.Text ?? "", Dates.Read(item["withdrawn"]?.Text)));

    private static IReadOnlyList<Node> Items(Decision decision, string field) => decision.Node[field] is { Kind: NodeKind.List } list ? list.Items : [];
}
