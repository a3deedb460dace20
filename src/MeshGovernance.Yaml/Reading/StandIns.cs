using System.Buffers;

namespace MeshGovernance.Yaml.Reading;

/// <summary>
/// YamlDotNet ends lines at U+0085, U+2028 and U+2029, as YAML 1.1 did; in YAML 1.2 they are text. So it is shown other letters in their place,
/// which the text does not hold, and what it read is changed back.
/// </summary>
internal sealed class StandIns
{
    private const string NoLineEnds = "\u0085\u2028\u2029";
    private static readonly SearchValues<char> Any = SearchValues.Create(NoLineEnds);

    private readonly string others;
    private readonly SearchValues<char> anyOther;

    private StandIns(string others)
    {
        this.others = others;
        anyOther = SearchValues.Create(others);
    }

    /// <summary>Null for a text that holds none of them, and for one that holds every letter that could stand in.</summary>
    internal static StandIns? For(string text)
    {
        if (!text.AsSpan().ContainsAny(Any))
            return null;
        var letters = text.ToHashSet();
        var free = PrivateUse().Concat(Ideographs()).Where(letter => !letters.Contains(letter)).Take(NoLineEnds.Length).ToArray();
        return free.Length == NoLineEnds.Length ? new StandIns(new string(free)) : null;
    }

    internal string Hide(string text) => Exchanged(text, Any, NoLineEnds, others);

    internal string Show(string text) => Exchanged(text, anyOther, others, NoLineEnds);

    private static string Exchanged(string text, SearchValues<char> any, string from, string to)
    {
        if (!text.AsSpan().ContainsAny(any))
            return text;
        var letters = text.ToCharArray();
        for (var i = 0; i < from.Length; i++)
            letters.AsSpan().Replace(from[i], to[i]);
        return new string(letters);
    }

    private static IEnumerable<char> PrivateUse() => Enumerable.Range(0xE000, 0x1900).Select(code => (char)code);

    private static IEnumerable<char> Ideographs() => Enumerable.Range(0x3400, 0x6C00).Select(code => (char)code);
}
