namespace MeshGovernance.Policies;

/// <summary>Looks into names as people read them: <c>customer_email</c>, <c>customerEmail</c> and <c>customer-email</c> are the words customer and email.</summary>
public static class Words
{
    /// <summary>The words of a name, in lower case.</summary>
    /// <param name="name">A name in snake_case, camelCase, kebab-case or with spaces.</param>
    public static IReadOnlyList<string> Split(string name)
    {
        var words = new List<string>();
        for (var word = Next(name, 0); word.Length > 0; word = Next(name, word.Start + word.Length))
            words.Add(name.Substring(word.Start, word.Length).ToLowerInvariant());
        return words;
    }

    /// <summary>Whether a name holds a word, or several in a row: <c>"home_phone_number"</c> has the words <c>"phone"</c> and <c>"phone number"</c>.</summary>
    /// <param name="name">The name to look into.</param>
    /// <param name="word">One word, or several in any of the ways to write a name.</param>
    public static bool HasWord(this string name, string word)
    {
        // Asked for every column and every word of a list: nothing is allocated on the way.
        for (var at = Next(name, 0); at.Length > 0; at = Next(name, at.Start + at.Length))
            if (StartsWith(name, at, word))
                return true;
        return false;
    }

    /// <summary>Whether two names have the same words, however each is spelled: <c>privacyStatement</c> and <c>Privacy statement</c> do.</summary>
    /// <param name="name">A name.</param>
    /// <param name="other">Another one.</param>
    public static bool HasSameWords(this string name, string other) => Split(name).SequenceEqual(Split(other));

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
    public static bool StartsWithOneOf(this string? text, IEnumerable<string> starts) =>
        text is not null && starts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text begins with one of these, in any case.</summary>
    /// <param name="text">The text; one that is missing begins with nothing.</param>
    /// <param name="starts">Such as <c>https://</c>.</param>
    public static bool StartsWithOneOf(this string? text, params string[] starts) => text.StartsWithOneOf(starts.AsEnumerable());

    /// <summary>Whether the words of another name stand in a name, one after the other, from a place on.</summary>
    private static bool StartsWith(string name, (int Start, int Length) at, string words)
    {
        var wanted = Next(words, 0);
        if (wanted.Length == 0)
            return false;
        while (wanted.Length > 0)
        {
            if (at.Length != wanted.Length
                || !name.AsSpan(at.Start, at.Length).Equals(words.AsSpan(wanted.Start, wanted.Length), StringComparison.OrdinalIgnoreCase))
                return false;
            at = Next(name, at.Start + at.Length);
            wanted = Next(words, wanted.Start + wanted.Length);
        }

        return true;
    }

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
