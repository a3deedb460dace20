using System.Diagnostics.CodeAnalysis;

namespace MeshGovernance.Policies;

/// <summary>Looks into names as people read them: <c>customer_email</c>, <c>customerEmail</c> and <c>customer-email</c> are the words customer and email.</summary>
public static class Words
{
    /// <summary>So much of a message the names in it may take.</summary>
    private const int MostLetters = 100;

    /// <summary>The quotes and the comma of a name.</summary>
    private const int Punctuation = 4;

    /// <summary>The words of a name, in lower case.</summary>
    /// <param name="name">A name in snake_case, camelCase, kebab-case or with spaces.</param>
    public static IReadOnlyList<string> Split(string name)
    {
        var words = new List<string>();
        for (var word = Next(name, 0); word.Length > 0; word = Next(name, word.Start + word.Length))
            words.Add(name.Substring(word.Start, word.Length).ToLowerInvariant());
        return words;
    }

    /// <summary>
    /// Whether a name holds a word, or several in a row: <c>"home_phone_number"</c> has the words <c>"phone"</c> and <c>"phone number"</c>. So does
    /// a name that writes them together, as many, or with a number: <c>"firstname"</c> and <c>"first_names2"</c> have the words <c>"first name"</c>.
    /// </summary>
    /// <param name="name">The name to look into.</param>
    /// <param name="word">One word, or several in any of the ways to write a name.</param>
    public static bool HasWord(this string name, string word)
    {
        // Asked for every column and every word of a list: nothing is allocated on the way.
        for (var at = Next(name, 0); at.Length > 0; at = Next(name, at.Start + at.Length))
            if (EndOf(name, at.Start, word) is not null)
                return true;
        return false;
    }

    /// <summary>Whether the last words of a name are these: <c>"placed_at"</c> and <c>"placedAt"</c> end with the word <c>"at"</c>, and <c>"format"</c> does not.</summary>
    /// <param name="name">The name to look into.</param>
    /// <param name="word">One word, or several, as for <see cref="HasWord"/>.</param>
    public static bool EndsWithWord(this string name, string word)
    {
        for (var at = Next(name, 0); at.Length > 0; at = Next(name, at.Start + at.Length))
            if (EndOf(name, at.Start, word) is { } end && Next(name, end).Length == 0)
                return true;
        return false;
    }

    /// <summary>Whether two names have the same words, however each is spelled: <c>privacyStatement</c> and <c>Privacy statement</c> do.</summary>
    /// <param name="name">A name.</param>
    /// <param name="other">Another one.</param>
    public static bool HasSameWords(this string name, string other) => Split(name).SequenceEqual(Split(other));

    /// <summary>Names in quotes with commas between them, each once; of many or long ones the first few, and how many more there are.</summary>
    /// <param name="names">Such as the keys of products.</param>
    /// <param name="most">How many are told.</param>
    public static string Listed(this IEnumerable<string> names, int most = 5)
    {
        var all = names.Distinct().ToList();
        var (told, length) = (0, 0);

        // A message has a bound, and what to do stands behind the names.
        while (told < Math.Min(most, all.Count) && (told == 0 || length + all[told].Length <= MostLetters))
            length += all[told++].Length + Punctuation;
        return string.Join(", ", all.Take(told).Select(name => $"'{name}'")) + (all.Count > told ? $" and {all.Count - told} more" : "");
    }

    /// <summary>Whether a text is one of these, in any case.</summary>
    /// <param name="text">The text; one that is missing is none of them.</param>
    /// <param name="texts">Such as those of a parameter.</param>
    public static bool IsOneOf(this string? text, IEnumerable<string> texts) => texts.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is one of these, in any case.</summary>
    /// <param name="text">The text; one that is missing is none of them.</param>
    /// <param name="texts">Such as <c>date</c>.</param>
    public static bool IsOneOf(this string? text, params string[] texts) => text.IsOneOf(texts.AsEnumerable());

    /// <summary>Whether a text begins with one of these, in any case.</summary>
    /// <param name="text">The text; one that is missing begins with nothing.</param>
    /// <param name="starts">Such as those of a parameter.</param>
    public static bool StartsWithOneOf([NotNullWhen(true)] this string? text, IEnumerable<string> starts) =>
        text is not null && starts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text begins with one of these, in any case.</summary>
    /// <param name="text">The text; one that is missing begins with nothing.</param>
    /// <param name="starts">Such as <c>https://</c>.</param>
    public static bool StartsWithOneOf([NotNullWhen(true)] this string? text, params string[] starts) => text.StartsWithOneOf(starts.AsEnumerable());

    /// <summary>Behind the words of another name, where they stand in a name from the beginning of a word on, up to the end of one.</summary>
    private static int? EndOf(string name, int start, string words)
    {
        var (at, last) = (start, '\0');
        foreach (var letter in words)
        {
            if (!char.IsLetterOrDigit(letter))
                continue;
            while (last != '\0' && at < name.Length && !char.IsLetterOrDigit(name[at]))
                at++;
            if (at == name.Length || char.ToUpperInvariant(name[at]) != char.ToUpperInvariant(letter))
                return null;
            (at, last) = (at + 1, letter);
        }

        if (last == '\0')
            return null;
        if (IsWithinWord(name, at) && char.IsLetter(last) && name[at] is 's' or 'S')
            at++;
        while (at < name.Length && char.IsLetter(last) && char.IsDigit(name[at]))
            at++;
        return IsWithinWord(name, at) ? null : at;
    }

    private static bool IsWithinWord(string name, int at) => at < name.Length && char.IsLetterOrDigit(name[at]) && !IsHump(name, at);

    /// <summary>The first word at or behind a place; one without length where there is none.</summary>
    private static (int Start, int Length) Next(string name, int start)
    {
        while (start < name.Length && !char.IsLetterOrDigit(name[start]))
            start++;
        var end = start;
        while (end < name.Length && char.IsLetterOrDigit(name[end]) && (end == start || !IsHump(name, end)))
            end++;
        return (start, end - start);
    }

    /// <summary>Whether a capital begins a word: behind a small letter, or as the last of several capitals (HTTPStatus).</summary>
    private static bool IsHump(string name, int at) =>
        char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
}
