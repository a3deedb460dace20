using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>What a product or a contract is about, for formats that have one text for it.</summary>
internal static class Descriptions
{
    /// <summary>Purpose, usage and limits, a paragraph each.</summary>
    internal static string? Whole(Description? description)
    {
        string?[] parts = [description?.Purpose, Begun("Usage: ", description?.Usage), Begun("Limitations: ", description?.Limitations)];
        var said = parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()).ToList();
        return said.Count == 0 ? null : string.Join("\n\n", said);
    }

    /// <summary>The fields of which <see cref="Whole"/> is made, where they say something.</summary>
    internal static IReadOnlyList<string> Fields(Description? description) =>
    [
        .. new[] { ("description.purpose", description?.Purpose), ("description.usage", description?.Usage), ("description.limitations", description?.Limitations) }
            .Where(field => !string.IsNullOrWhiteSpace(field.Item2)).Select(field => field.Item1),
    ];

    private static string? Begun(string with, string? text) => string.IsNullOrWhiteSpace(text) ? null : with + text.Trim();
}
