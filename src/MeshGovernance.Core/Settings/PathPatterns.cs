using MeshGovernance.Policies;

namespace MeshGovernance.Core.Settings;

/// <summary>The patterns of <c>paths.products</c> or <c>paths.contracts</c>, in their order: where a file fits two, the first one counts. They are equal by what they say.</summary>
public sealed class PathPatterns : IEquatable<PathPatterns>
{
    public static readonly PathPatterns None = new([]);

    /// <summary>Each file is held against each pattern: more of them name files one by one.</summary>
    internal const int Most = 50;

    private PathPatterns(IReadOnlyList<PathPattern> all) => All = all;

    public IReadOnlyList<PathPattern> All { get; }

    /// <summary>Reads a list, without what is no pattern: that is a finding.</summary>
    internal static PathPatterns Read(Node? patterns, IReadOnlyList<string> placeholders) => patterns is { Kind: NodeKind.List } list
        ? new([.. list.Items.Take(Most).Select(item => PathPattern.Read(item.Text, placeholders, out _)).OfType<PathPattern>().DistinctBy(pattern => pattern.Text)])
        : None;

    /// <summary>These, and after them those of others that are not among them.</summary>
    internal PathPatterns And(PathPatterns others) => new([.. All.Concat(others.All).DistinctBy(pattern => pattern.Text)]);

    internal bool Contains(PathPattern pattern) => All.Any(own => own.Text == pattern.Text);

    public bool Equals(PathPatterns? other) => other is not null && All.Select(pattern => pattern.Text).SequenceEqual(other.All.Select(pattern => pattern.Text));

    public override bool Equals(object? obj) => Equals(obj as PathPatterns);

    public override int GetHashCode() => All.Aggregate(All.Count, (hash, pattern) => HashCode.Combine(hash, pattern.Text));
}
