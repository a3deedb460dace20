using System.Text;

namespace MeshGovernance.Wire;

/// <summary>Writes the compact form in which engine and worker talk: numbers by their size, repeated short texts by their number.</summary>
internal sealed class WireWriter : IDisposable
{
    internal const int LongestShared = 24;
    internal const int MostShared = 1 << 16;

    private readonly Stream stream;
    private readonly Dictionary<string, int> shared;
    private readonly bool isOpen;
    private readonly byte[] buffer = new byte[1 << 16];
    private byte[] bytes = [];
    private int at;

    /// <summary>Writes to a reader that is told of repeated texts on the way.</summary>
    internal WireWriter(Stream stream)
        : this(stream, [], isOpen: true)
    {
    }

    /// <summary>Writes to a reader that knows the repeated texts by their numbers.</summary>
    internal WireWriter(Stream stream, Dictionary<string, int> shared)
        : this(stream, shared, isOpen: false)
    {
    }

    private WireWriter(Stream stream, Dictionary<string, int> shared, bool isOpen)
    {
        this.stream = stream;
        this.shared = shared;
        this.isOpen = isOpen;
    }

    internal void Byte(byte value)
    {
        if (at == buffer.Length)
            Drain();
        buffer[at++] = value;
    }

    internal void Number(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }

        Byte((byte)rest);
    }

    /// <summary>A text or null. 0 is null, 1 is a new text, and what is above stands for one that was sent before.</summary>
    internal void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        if (text.Length <= LongestShared)
        {
            if (shared.TryGetValue(text, out var known))
            {
                Number(known + 2);
                return;
            }

            if (isOpen && shared.Count < MostShared)
                shared.Add(text, shared.Count);
        }

        Number(1);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytes.Length < most)
            bytes = new byte[most];
        Bytes(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
    }

    internal void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        if (value.Length > buffer.Length - at)
            Drain();
        if (value.Length > buffer.Length)
        {
            stream.Write(value);
            return;
        }

        value.CopyTo(buffer.AsSpan(at));
        at += value.Length;
    }

    internal void Flush()
    {
        Drain();
        stream.Flush();
    }

    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private void Drain()
    {
        if (at > 0)
            stream.Write(buffer, 0, at);
        at = 0;
    }
}
