namespace MeshGovernance.Core.Settings;

/// <summary>How much a file may ask of its reader; <c>limits</c> of <c>mesh.yaml</c>.</summary>
/// <param name="FileBytes">The largest file that is read.</param>
/// <param name="Nesting">How deep maps and lists may stand in each other.</param>
/// <param name="AliasNodes">How many nodes all aliases of a file may stand for.</param>
public sealed record ReadingLimits(long FileBytes = 5_000_000, int Nesting = 100, int AliasNodes = 10_000)
{
    /// <summary>What to say of a file that is larger than that.</summary>
    internal string TooLarge(long bytes) => $"The file has {bytes} bytes, more than limits.fileBytes allows ({FileBytes}).";
}
