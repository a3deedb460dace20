using System.Text;

namespace MeshGovernance.Wire;

/// <summary>Reads what <see cref="WireWriter"/> wrote. The other side may be hostile: every length is bounded before anything is made of it.</summary>
internal sealed class WireReader : IDisposable
{
    private readonly Stream stream;
    private readonly int longest;
    private readonly List<string> shared;
    private readonly byte[] buffer;
    private readonly bool isOpen;
    private byte[] bytes = [];
    private int at;
    private int end;

    /// <summary>Reads a stream, whose repeated texts are told on the way.</summary>
    internal WireReader(Stream stream, int longest)
        : this(stream, longest, new byte[1 << 16], 0, 0, [], isOpen: true)
    {
    }

    /// <summary>Reads a stretch of what lies in memory, whose repeated texts are known.</summary>
    internal WireReader(byte[] content, int start, int length, List<string> shared)
        : this(Stream.Null, length, content, start, start + length, shared, isOpen: false)
    {
    }

    private WireReader(Stream stream, int longest, byte[] buffer, int at, int end, List<string> shared, bool isOpen)
    {
        this.stream = stream;
        this.longest = longest;
        this.buffer = buffer;
        this.at = at;
        this.end = end;
        this.shared = shared;
        this.isOpen = isOpen;
    }

    /// <summary>Where it stands in what lies in memory.</summary>
    internal int Position => at;

    /// <summary>The next byte; -1 at the end.</summary>
    internal int ByteOrEnd() => at < end || Refill() ? buffer[at++] : -1;

    internal byte Byte() => at < end || Refill() ? buffer[at++] : throw Short();

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
        var text = Encoding.UTF8.GetString(Take(Number(longest + 1)));
        if (isOpen && text.Length <= WireWriter.LongestShared && shared.Count < WireWriter.MostShared)
            shared.Add(text);
        return text;
    }

    internal string Required() => Text() ?? throw new WireException("a text is missing");

    internal byte[] Bytes() => Take(Number(longest + 1)).ToArray();

    /// <summary>Passes over bytes in memory.</summary>
    internal void Skip(int count) => at = count <= end - at ? at + count : throw Short();

    public void Dispose() => stream.Dispose();

    /// <summary>The next bytes, until something else is read.</summary>
    private ReadOnlySpan<byte> Take(int count)
    {
        if (count <= end - at)
        {
            at += count;
            return buffer.AsSpan(at - count, count);
        }

        if (bytes.Length < count)
            bytes = new byte[count];
        var taken = bytes.AsSpan(0, count);
        buffer.AsSpan(at, end - at).CopyTo(taken);
        var rest = taken[(end - at)..];
        at = end;
        return stream.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false) == rest.Length ? taken : throw Short();
    }

    private bool Refill()
    {
        if (!isOpen)
            return false;
        at = 0;
        end = stream.Read(buffer);
        return end > 0;
    }

    private static WireException Short() => new("the stream ends too early");
}

/// <summary>What arrived is not what the other side should have sent.</summary>
internal sealed class WireException(string message) : Exception(message);
