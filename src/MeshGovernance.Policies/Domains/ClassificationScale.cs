using System.Collections;

namespace MeshGovernance.Policies;

/// <summary>The classifications of a mesh, ordered from open to closed. Whatever is not on the scale counts as the most closed.</summary>
public sealed class ClassificationScale : IReadOnlyList<string>
{
    private static readonly string[] Default = ["public", "internal", "restricted", "sensitive"];
    private readonly string[] levels;

    internal ClassificationScale(IReadOnlyList<string> levels) => this.levels = levels.Count == 0 ? Default : [.. levels];

    /// <summary>How many levels there are.</summary>
    public int Count => levels.Length;

    /// <summary>The most open level.</summary>
    public string MostOpen => levels[0];

    /// <summary>The most closed level.</summary>
    public string MostClosed => levels[^1];

    /// <summary>A level by its place on the scale, from 0 (open).</summary>
    /// <param name="index">The place.</param>
    public string this[int index] => levels[index];

    /// <summary>The place of a classification on the scale, from 0 (open); one that is missing or unknown is as closed as can be.</summary>
    /// <param name="classification">As the column states it.</param>
    public int Rank(string? classification)
    {
        var index = Array.FindIndex(levels, level => string.Equals(level, classification, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? levels.Length - 1 : index;
    }

    /// <summary>Whether the classification is on the scale, in any case.</summary>
    /// <param name="classification">As the column states it.</param>
    public bool Knows(string? classification) => levels.Contains(classification, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a classification is as closed as another, or more.</summary>
    /// <param name="classification">As the column states it.</param>
    /// <param name="level">The level to compare with.</param>
    public bool IsAtLeast(string? classification, string level) => Rank(classification) >= Rank(level);

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)levels).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
