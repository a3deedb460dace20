using System.Text;

namespace MeshGovernance.Policies.Wire;

/// <summary>Writes the compact form in which engine and worker talk: numbers by their size, repeated short texts by their number.</summary>
internal sealed class WireWriter(Stream stream) : IDisposable
{
    internal const int LongestShared = 24;
    internal const int MostShared = 1 << 16;

    private readonly BufferedStream buffer = new(stream, 1 << 16);
    private readonly Dictionary<string, int> shared = [];
    private byte[] bytes = new byte[256];

    internal void Byte(byte value) => buffer.WriteByte(value);

    internal void Number(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            buffer.WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        buffer.WriteByte((byte)rest);
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

            if (shared.Count < MostShared)
                shared.Add(text, shared.Count);
        }

        Number(1);
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytes.Length < size)
            bytes = new byte[size];
        size = Encoding.UTF8.GetBytes(text, bytes);
        Number(size);
        buffer.Write(bytes, 0, size);
    }

    internal void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        buffer.Write(value);
    }

    internal void Flush() => buffer.Flush();

    public void Dispose() => buffer.Dispose();
}
