namespace MeshGovernance.Core.Insight;

/// <summary>
/// How many data products keep the rules. A product keeps them where neither it nor anything in its folder has an error that is not waived,
/// of a policy or of the engine, and where no policy whose findings are errors failed to judge it. One whose <c>product.yaml</c> cannot be
/// understood counts, and does not keep them. Warnings and notes do not count.
/// </summary>
public sealed record Compliance(int Products, int Keeping)
{
    /// <summary>In whole percent, rounded down: 100 means all. Null where there are no products.</summary>
    public int? Percent => Products == 0 ? null : (int)(100L * Keeping / Products);
}
