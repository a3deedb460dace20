using System.Text;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Catalog.SearchIndex;

/// <summary>How texts of descriptors stand in the index: plain, short, and split into words as <c>site/web/src/search/words.ts</c> splits what is typed.</summary>
internal static class SearchText
{
    private const int LongestTitle = 100;
    private const int LongestExcerpt = 240;
    private const int LongestRow = 120;
    private const int LongestWord = 24;

    internal static string Title(string? text, string otherwise) => Cut(string.IsNullOrWhiteSpace(text) ? otherwise : text, LongestTitle);

    /// <summary>As much as one of many rows under a hit has room for.</summary>
    internal static string Row(string? text) => Cut(text ?? "", LongestRow);

    internal static string Excerpt(string? text) => Cut(text ?? "", LongestExcerpt);

    internal static IReadOnlyList<string> Tags(IEnumerable<string> tags, int most) =>
        [.. tags.Select(tag => Cut(tag, LongestTitle)).Where(tag => tag.Length > 0).Distinct().Take(most)];

    /// <summary>
    /// The words that a column can be looked up by, and its whole name as one: in lower case, as far as they are plain letters and digits.
    /// A word that begins otherwise is empty: it is looked up whatever is typed.
    /// </summary>
    internal static IEnumerable<string> LookUpWords(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var place = 0; place < name.Length; place++)
        {
            var letter = name[place];
            if (word.Length > 0 && (!char.IsLetterOrDigit(letter) || (char.IsUpper(letter) && !char.IsUpper(name[place - 1]))))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(letter))
                word.Append(letter);
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words.Append(string.Concat(words)).Select(Beginning).Distinct();
    }

    private static string Beginning(string word) => word[..Math.Min(LongestWord, word.TakeWhile(char.IsAscii).Count())].ToLowerInvariant();

    private static string Cut(string text, int longest)
    {
        var line = PlainText.Line(text).Trim();
        if (line.Length <= longest)
            return line;
        var end = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return $"{line[..end].TrimEnd()}…";
    }
}
