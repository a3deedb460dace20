using MeshGovernance.Core.Removals;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>Whom the changes of a data product reach that may hurt a reader: those who read what changes, and those who read what is made from it.</summary>
/// <param name="Product">The product that changes, by its key.</param>
/// <param name="Breaking">How many of its changes break.</param>
/// <param name="Risky">How many may.</param>
/// <param name="Consumers">Who is reached, the nearest first.</param>
public sealed record ChangeReach(string Product, int Breaking, int Risky, IReadOnlyList<ReachedConsumer> Consumers)
{
    public string Product { get; init => field = PlainText.Whole(value); } = PlainText.Whole(Product);

    /// <summary>How many changes of which sort, in words.</summary>
    internal string Sum => string.Join(", ", new[] { (Breaking, "breaking"), (Risky, "risky") }.Where(sort => sort.Item1 > 0).Select(sort => $"{sort.Item1} {sort.Item2}")) + (Breaking + Risky == 1 ? " change" : " changes");
}
