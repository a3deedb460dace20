namespace MeshGovernance.Policies;

/// <summary>Looks into names as people read them: <c>customer_email</c>, <c>customerEmail</c> and <c>customer-email</c> are the words customer and email.</summary>
public static class Words
{
    /// <summary>The words of a name, in lower case.</summary>
    /// <param name="name">A name in snake_case, camelCase, kebab-case or with spaces.</param>
    public static IReadOnlyList<string> Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetterOrDigit(name[i]);
            var humps = !ends && i > start && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (!ends && !humps)
                continue;
            if (i > start)
                words.Add(name[start..i].ToLowerInvariant());
            start = ends ? i + 1 : i;
        }

        return words;
    }

    /// <summary>Whether a name holds a word, or several in a row: <c>"home_phone_number"</c> has the words <c>"phone"</c> and <c>"phone number"</c>.</summary>
    /// <param name="name">The name to look into.</param>
    /// <param name="word">One word, or several in any of the ways to write a name.</param>
    public static bool HasWord(this string name, string word)
    {
        var words = Split(name);
        var wanted = Split(word);
        for (var i = 0; wanted.Count > 0 && i + wanted.Count <= words.Count; i++)
            if (words.Skip(i).Take(wanted.Count).SequenceEqual(wanted))
                return true;
        return false;
    }
}
