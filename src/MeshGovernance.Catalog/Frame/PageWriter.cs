using System.Text;

namespace MeshGovernance.Catalog;

/// <summary>
/// Where a page is rendered to: room that is taken once and used for one page after the other. Pages are large, and what is large is collected
/// late, so that room for each of ten thousand pages would soon be all that the memory holds.
/// </summary>
internal sealed class PageWriter : TextWriter
{
    private const int UsualLength = 1 << 16;

    private char[] room = new char[UsualLength];
    private int length;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>What was written.</summary>
    internal Span<char> Text => room.AsSpan(0, length);

    /// <summary>Begins a page.</summary>
    internal void Clear() => length = 0;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (room.Length - length < buffer.Length)
            Array.Resize(ref room, Math.Max(room.Length * 2, length + buffer.Length));
        buffer.CopyTo(room.AsSpan(length));
        length += buffer.Length;
    }
}
