namespace MeshGovernance.Core.Files;

/// <summary>
/// Keeps content from one run to the next, by what it depends on. What is damaged or cannot be written costs the work that it would have spared,
/// never a wrong answer.
/// </summary>
public interface IContentStore
{
    /// <summary>What was kept under a key; null where nothing was, or it is not what was written.</summary>
    ArraySegment<byte>? Find(string key);

    /// <summary>Keeps what is written to a stream; the stream may be closed by whoever writes.</summary>
    void Keep(string key, Action<Stream> write);
}
