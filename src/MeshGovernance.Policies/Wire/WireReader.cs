using System.Text;

namespace MeshGovernance.Policies.Wire;

/// <summary>Reads what <see cref="WireWriter"/> wrote. The other side may be hostile: every length is bounded before anything is made of it.</summary>
internal sealed class WireReader(Stream stream, int longest) : IDisposable
{
    private readonly BufferedStream buffer = new(stream, 1 << 16);
    private readonly List<string> shared = [];
    private byte[] bytes = new byte[256];

    /// <summary>The next byte; -1 at the end.</summary>
    internal int ByteOrEnd() => buffer.ReadByte();

    internal byte Byte() => buffer.ReadByte() is var value and >= 0 ? (byte)value : throw new WireException("the stream ends too early");

    internal int Number()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Byte();
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
                return (int)value;
        }

        throw new WireException("a number has too many digits");
    }

    /// <summary>A number from 0 up to a bound, exclusive.</summary>
    internal int Number(int below)
    {
        var value = Number();
        return value >= 0 && value < below ? value : throw new WireException($"{value} is not below {below}");
    }

    internal string? Text()
    {
        var head = Number();
        if (head == 0)
            return null;
        if (head != 1)
            return head - 2 >= 0 && head - 2 < shared.Count ? shared[head - 2] : throw new WireException("a text is referred to that was never sent");
        var size = Number(longest + 1);
        if (bytes.Length < size)
            bytes = new byte[size];
        Fill(bytes.AsSpan(0, size));
        var text = Encoding.UTF8.GetString(bytes, 0, size);
        if (text.Length <= WireWriter.LongestShared && shared.Count < WireWriter.MostShared)
            shared.Add(text);
        return text;
    }

    internal string Required() => Text() ?? throw new WireException("a text is missing");

    internal byte[] Bytes()
    {
        var value = new byte[Number(longest + 1)];
        Fill(value);
        return value;
    }

    public void Dispose() => buffer.Dispose();

    private void Fill(Span<byte> target)
    {
        if (buffer.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length)
            throw new WireException("the stream ends too early");
    }
}

/// <summary>What arrived is not what the other side should have sent.</summary>
internal sealed class WireException(string message) : Exception(message);
