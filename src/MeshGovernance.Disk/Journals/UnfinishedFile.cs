using System.Security.Cryptography;

namespace MeshGovernance.Disk.Journals;

/// <summary>A file of a journal that was left.</summary>
/// <param name="Path">Where it is to stand.</param>
/// <param name="From">Where it stood.</param>
/// <param name="WasThere">Whether it was there before.</param>
/// <param name="Digest">Of what it held before.</param>
/// <param name="Content">What it is to hold.</param>
internal sealed record UnfinishedFile(string Path, string From, bool WasThere, byte[] Digest, byte[] Content)
{
    private bool Moves => Path != From;

    internal static UnfinishedFile Read(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadString(), reader.ReadBoolean(), reader.ReadBytes(SHA256.HashSizeInBytes), reader.ReadBytes(reader.ReadInt32()));

    internal UnfinishedStep StepIn(string folder)
    {
        var (there, old) = (ContentOf(folder, Path), Moves ? ContentOf(folder, From) : null);
        if (there is not null && there.AsSpan().SequenceEqual(Content))
            return old is not null && IsOurs(old) ? UnfinishedStep.Missing : UnfinishedStep.Done;

        // What was not whole when the program ended is the beginning of what it shall be.
        return (there is null ? !WasThere || (Moves && old is not null && IsOurs(old)) : Content.AsSpan().StartsWith(there) || (!Moves && IsOurs(there)))
            ? UnfinishedStep.Missing
            : UnfinishedStep.Foreign;
    }

    internal void Complete(string folder)
    {
        var target = System.IO.Path.Combine(folder, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, Content);
        if (Moves)
            File.Delete(System.IO.Path.Combine(folder, From));
    }

    /// <summary>As it was before, or as it is meant to be.</summary>
    private bool IsOurs(byte[] content) => content.AsSpan().SequenceEqual(Content) || (WasThere && SHA256.HashData(content).AsSpan().SequenceEqual(Digest));

    private static byte[]? ContentOf(string folder, string path) => System.IO.Path.Combine(folder, path) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null;
}

internal enum UnfinishedStep
{
    Missing,
    Done,

    /// <summary>Somebody wrote it since.</summary>
    Foreign,
}
