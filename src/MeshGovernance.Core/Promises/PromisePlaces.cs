using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>Where a contract says what it promises.</summary>
/// <param name="File">The file of the contract, relative to the mesh.</param>
/// <param name="Lines">The line of each promise, from 1, by what evidence relates to.</param>
public sealed record PromisePlaces(string File, IReadOnlyDictionary<string, int> Lines)
{
    public static PromisePlaces Of(LoadedMesh mesh, Contract contract, EvidenceRun run)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        var descriptor = mesh.DescriptorOf(contract);
        return new PromisePlaces(descriptor.Path, run.Results.Select(result => result.RelatesTo).OfType<string>().Distinct()
            .Select(path => (Path: path, Element: contract.EvidencePaths.Find(path))).Where(found => found.Element is not null)
            .ToDictionary(found => found.Path, found => descriptor.Places.Anchor(found.Element!.Node).Start.Line, StringComparer.Ordinal));
    }

    /// <summary>The file with the line of a promise, or alone where nobody knows the line.</summary>
    internal string Of(string? relatesTo) => LineOf(relatesTo) is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File}:{line}") : File;

    internal int? LineOf(string? relatesTo) => relatesTo is not null && Lines.TryGetValue(relatesTo, out var line) ? line : null;
}
