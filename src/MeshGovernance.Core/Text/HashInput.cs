using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Text;

/// <summary>
/// Several values as one sequence of bytes, to be hashed. Each stands there with its kind and its length, so that none passes for another, for
/// two, or for a part of its neighbour: different values are different bytes.
/// </summary>
public sealed class HashInput
{
    /// <summary>Of this way to write values; whatever is hashed changes with it.</summary>
    private const byte Version = 1;

    private readonly ArrayBufferWriter<byte> bytes = new();

    /// <summary>Begins with what the hash is for: the same values mean something else elsewhere.</summary>
    public HashInput(string purpose)
    {
        bytes.Write([Version]);
        Add(purpose);
    }

    private enum Kind : byte
    {
        Nothing,
        Text,
        List,
    }

    public HashInput Add(string? text)
    {
        if (text is null)
        {
            bytes.Write([(byte)Kind.Nothing]);
            return this;
        }

        // In UTF-8 all halves of characters would be one and the same.
        Begin(Kind.Text, text.Length);
        Span<byte> unit = stackalloc byte[sizeof(ushort)];
        foreach (var letter in text)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(unit, letter);
            bytes.Write(unit);
        }

        return this;
    }

    public HashInput Add(IReadOnlyCollection<string> texts)
    {
        Begin(Kind.List, texts.Count);
        foreach (var text in texts)
            Add(text);
        return this;
    }

    public HashInput Add(DateOnly? day) => Add(day is { } known ? Dates.Write(known) : null);

    public byte[] ToBytes() => bytes.WrittenSpan.ToArray();

    public byte[] ToHash() => SHA256.HashData(bytes.WrittenSpan);

    /// <summary>The hash in 64 hex digits.</summary>
    public string ToDigits() => Convert.ToHexStringLower(ToHash());

    private void Begin(Kind kind, int length)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, length);
        bytes.Write([(byte)kind]);
        bytes.Write(number);
    }
}
