using System.Text;

namespace MeshGovernance.Fuzz.Mutating;

/// <summary>What a README may hold that no renderer likes.</summary>
internal static class ProseMutations
{
    private static readonly (string Name, Func<Random, string> Make)[] All =
    [
        ("nested lists", random => string.Concat(Enumerable.Range(0, Depth(random)).Select(depth => $"{new string(' ', depth * 2)}- a\n"))),
        ("lists on a line", random => string.Concat(Enumerable.Repeat(random.Any(["- ", "1. ", "* ", "+ "]), Depth(random))) + "a\n"),
        ("quotes", random => string.Concat(Enumerable.Repeat(random.Any(["> ", ">", "> - ", "- > "]), Depth(random))) + "a\n"),
        ("brackets", random => new string('[', Depth(random)) + "a" + new string(']', Depth(random)) + "(b)\n"),
        ("links in links", random => string.Concat(Enumerable.Repeat("[a ", Depth(random))) + string.Concat(Enumerable.Repeat("](b)", Depth(random))) + "\n"),
        ("pictures in pictures", random => string.Concat(Enumerable.Repeat("![", Depth(random))) + string.Concat(Enumerable.Repeat("](pictures/a.png)", Depth(random))) + "\n"),
        ("emphasis", random => string.Concat(Enumerable.Repeat(random.Any(["*a ", "**a _b ", "_a ", "~~a "]), Depth(random))) + new string('*', Depth(random)) + "\n"),
        ("stars", random => new string(random.Any(['*', '_', '`', '~', '<', '&', '!', '\\', '|', '#']), random.Any([50, 5_000, 23_000])) + "a\n"),
        ("table", random => $"{string.Concat(Enumerable.Repeat("|a", Depth(random)))}|\n{string.Concat(Enumerable.Repeat("|-", Depth(random)))}|\n{string.Concat(Enumerable.Repeat("|[x](y|`z", Depth(random)))}|\n"),
        ("autolinks", random => string.Concat(Enumerable.Repeat(random.Any(["<javascript:x> ", "https://a.b/( ", "<https://a", "www.a.b_ ", "mailto:a@b "]), Depth(random))) + "\n"),
        ("fence", random => new string('`', random.Any([3, 500])) + random.Any(OddTexts.Texts) + "\n" + random.Any(OddTexts.Texts)),
        ("headings", random => string.Concat(Enumerable.Range(0, Depth(random)).Select(index => $"{new string('#', 1 + (index % 8))} {random.Any(OddTexts.Texts)}\n"))),
        ("references", random => string.Concat(Enumerable.Range(0, Depth(random)).Select(index => $"[a{index}]: <{random.Any(OddTexts.Texts)}> \"\n[a{index}][a{index + 1}]\n"))),
        ("odd texts", random => string.Join("\n\n", OddTexts.Texts)),
        ("front matter", random => $"---\ntitle: {random.Any(OddTexts.Plain)}\nlevels: [{random.Any(OddTexts.Plain)}, null]\n---\n# A\n"),
        ("entities", random => string.Concat(Enumerable.Repeat(random.Any(["&#0;", "&#x202e;", "&#xd800;", "&#99999999;", "&NotEqualTilde;"]), Depth(random)))),
    ];

    internal static (string Name, byte[] Content) Apply(Random random, byte[] content)
    {
        var (name, make) = random.Any(All);
        var made = Encoding.UTF8.GetBytes(make(random));
        return (name, random.Next(2) == 0 ? [.. content, .. "\n"u8, .. made] : made);
    }

    private static int Depth(Random random) => random.Any([5, 30, 63, 64, 65, 127, 128, 129, 700, 1_300, 5_000]);
}
