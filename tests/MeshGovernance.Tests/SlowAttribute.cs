using Xunit.v3;

namespace MeshGovernance.Tests;

/// <summary>Tests that <c>tests/run fast</c> does without.</summary>
/// <param name="reason">What makes them slow.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SlowAttribute(string reason) : Attribute, ITraitAttribute
{
    public string Reason => reason;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Speed", "slow")];
}
