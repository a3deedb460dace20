namespace MeshGovernance.Yaml.Reading;

/// <summary>
/// One instance for each short text that comes again and again: the names of fields, and values such as <c>string</c> or <c>internal</c>.
/// Of the texts of a mesh, most are such; sharing them halves its memory.
/// </summary>
internal static class Strings
{
    private const int Longest = 24;
    private const int Slots = 1 << 13;
    private static readonly string?[] Shared = new string?[Slots];

    internal static string Share(string text)
    {
        if (text.Length > Longest)
            return text;
        // A lossy table needs no lock: whoever loses a race keeps its own copy.
        ref var slot = ref Shared[(uint)string.GetHashCode(text, StringComparison.Ordinal) % Slots];
        if (slot is { } known && known == text)
            return known;
        return slot = text;
    }
}
