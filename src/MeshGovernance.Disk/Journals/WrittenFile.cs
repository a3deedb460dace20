namespace MeshGovernance.Disk.Journals;

/// <summary>A file to be written.</summary>
/// <param name="Path">Where it is to stand, with slashes.</param>
/// <param name="Content">What it is to hold.</param>
public sealed record WrittenFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>What was read from it; null where there is none yet.</summary>
    public ReadOnlyMemory<byte>? Before { get; init; }

    /// <summary>Where it has stood until now.</summary>
    public string From { get; init; } = Path;
}
