using System.Text;

namespace MeshGovernance.Fuzz.Mutating;

/// <summary>Changes of a file as bytes: of what it is encoded in, and of lines, whatever they mean.</summary>
internal static class TextMutations
{
    private static readonly (string Name, Func<Random, byte[], byte[]> Apply)[] All =
    [
        ("empty file", (_, _) => []),
        ("only a comment", (_, _) => "# nothing\n"u8.ToArray()),
        ("only ---", (_, _) => "---\n"u8.ToArray()),
        ("second document", (_, content) => [.. content, .. "---\na: 1\n"u8]),
        ("line removed", (random, content) => Lines(content, lines => lines.RemoveAt(random.Next(lines.Count)))),
        ("line twice", (random, content) => Lines(content, lines => lines.Insert(random.Next(lines.Count), random.Any(lines)))),
        ("indented", (random, content) => Lines(content, lines => lines[random.Next(lines.Count)] = random.Any([" ", "  ", "\t"]) + random.Any(lines))),
        ("cut", (random, content) => content[..random.Next(content.Length + 1)]),
        ("byte", (random, content) => With(random, content, [(byte)random.Next(256)])),
        ("bytes of no text", (random, content) => With(random, content, [0xff, 0xfe, 0x00, 0xc0, 0xaf, 0xed, 0xa0, 0x80])),
        ("NUL", (random, content) => With(random, content, [0])),
        ("BOM", (_, content) => [0xef, 0xbb, 0xbf, .. content]),
        ("UTF-16", (_, content) => [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(content))]),
        ("UTF-32", (_, content) => Encoding.UTF32.GetBytes(Encoding.UTF8.GetString(content))),
        ("CR LF", (_, content) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("\n", "\r\n", StringComparison.Ordinal))),
        ("CR", (_, content) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace('\n', '\r'))),
        ("pointer of LFS", (_, _) => Encoding.UTF8.GetBytes($"version https://git-lfs.github.com/spec/v1\noid sha256:{new string('0', 64)}\nsize 12\n")),
        ("brackets without end", (random, content) => [.. content, .. Encoding.UTF8.GetBytes("x: " + new string(random.Any(['[', '{']), random.Any([100, 5_000, 100_000])))]),
        ("dashes without end", (random, content) => [.. content, .. Encoding.UTF8.GetBytes("\nx:\n" + string.Concat(Enumerable.Repeat("- ", random.Any([100, 5_000]))))]),
        ("large", (_, content) => [.. content, .. Encoding.UTF8.GetBytes("\n# " + new string('x', 5_100_000))]),
    ];

    internal static (string Name, byte[] Content) Apply(Random random, byte[] content)
    {
        var (name, apply) = random.Any(All);
        return (name, apply(random, content));
    }

    private static byte[] With(Random random, byte[] content, byte[] more)
    {
        var at = random.Next(content.Length + 1);
        return [.. content[..at], .. more, .. content[at..]];
    }

    private static byte[] Lines(byte[] content, Action<List<string>> change)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n').ToList();
        change(lines);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
