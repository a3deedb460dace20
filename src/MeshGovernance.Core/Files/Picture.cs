using System.Buffers.Binary;

namespace MeshGovernance.Core.Files;

/// <summary>
/// A picture that pages can show: its format and its size in pixels, by the head of the file alone. Pixels are never decoded here: a browser does that,
/// within its own fences. SVG is none, since a drawing can hold scripts.
/// </summary>
/// <param name="Format">PNG, JPEG, GIF or WebP, whatever the name of the file says.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record Picture(string Format, int Width, int Height)
{
    /// <summary>More than this takes a browser hundreds of megabytes to show, from a file of a few kilobytes.</summary>
    private const long MostPixels = 40_000_000;

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".gif", ".webp"];

    /// <summary>Whether a file is a picture by its name.</summary>
    public static bool IsNamedSo(string path) => Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the head of a file, and looks whether its end is there; null where it cannot be shown, and why.</summary>
    public static Picture? Read(ReadOnlySpan<byte> file, out string reason)
    {
        var picture = Png(file) ?? Gif(file) ?? Jpeg(file) ?? WebP(file);
        reason = picture switch
        {
            null when file.StartsWith("version https://git-lfs."u8) => "It is a pointer of Git LFS, and the file that it stands for is not here: put the picture into git itself.",
            null => "It is no whole PNG, JPEG, GIF or WebP file.",
            { Width: 0 } or { Height: 0 } => "It has no pixels.",
            _ when (long)picture.Width * picture.Height > MostPixels => FormattableString.Invariant($"It has {picture.Width} × {picture.Height} pixels; more than {MostPixels / 1_000_000} million take a browser too much memory."),
            _ => "",
        };
        return reason.Length == 0 ? picture : null;
    }

    // https://www.w3.org/TR/png-3/: the signature, then IHDR; IEND is the last chunk.
    private static Picture? Png(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) && file.Length > 24 && file[12..16].SequenceEqual("IHDR"u8) && file.LastIndexOf("IEND"u8) > 0
            && BinaryPrimitives.ReadUInt32BigEndian(file[16..]) is <= int.MaxValue and var width && BinaryPrimitives.ReadUInt32BigEndian(file[20..]) is <= int.MaxValue and var height
            ? new Picture("PNG", (int)width, (int)height)
            : null;

    // https://www.w3.org/Graphics/GIF/spec-gif89a.txt: the screen follows the signature; 0x3B ends it.
    private static Picture? Gif(ReadOnlySpan<byte> file) =>
        (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8)) && file.Length > 13 && file.TrimEnd((byte)0)[^1] == 0x3B
            ? new Picture("GIF", BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]))
            : null;

    // ITU T.81, annex B: segments with their lengths, one of them the frame; FF D9 ends it.
    private static Picture? Jpeg(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || file.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0)
            return null;
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]))
        {
            while (file[at + 1] == 0xFF && at + 10 < file.Length)
                at++;
            if (file[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new Picture("JPEG", BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
        }

        return null;
    }

    // RFC 9649: a RIFF file of a stated length with one of three kinds of chunk at its head.
    private static Picture? WebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30 || !file.StartsWith("RIFF"u8) || !file[8..12].SequenceEqual("WEBP"u8) || BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) > file.Length - 8)
            return null;
        if (file[12..16].SequenceEqual("VP8 "u8))
            return new Picture("WebP", BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF);
        if (file[12..16].SequenceEqual("VP8L"u8) && BinaryPrimitives.ReadUInt32LittleEndian(file[21..]) is var bits)
            return new Picture("WebP", (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        return file[12..16].SequenceEqual("VP8X"u8) ? new Picture("WebP", UInt24(file[24..]) + 1, UInt24(file[27..]) + 1) : null;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
