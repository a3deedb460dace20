namespace MeshGovernance.Catalog.SearchIndex;

/// <summary>
/// The names of columns that have a word which begins in a certain way. A browser loads those parts whose beginning fits what is typed,
/// so a beginning that too many words share is told apart by its next letter.
/// </summary>
internal sealed record ColumnPart(string Beginning, IReadOnlyList<ColumnName> Columns)
{
    /// <summary>Parts of at most so many names, in the order of their beginnings.</summary>
    internal static IReadOnlyList<ColumnPart> Of(IEnumerable<ColumnName> columns, int most)
    {
        var parts = new List<ColumnPart>();
        Split("", [.. columns.SelectMany(column => SearchText.LookUpWords(column.Name).Select(word => new Word(word, column)))], most, parts);
        return parts;
    }

    private static void Split(string beginning, IReadOnlyList<Word> words, int most, List<ColumnPart> parts)
    {
        if (beginning.Length > 0 && Distinct(words).Take(most + 1).Count() <= most)
        {
            parts.Add(new ColumnPart(beginning, [.. Distinct(words)]));
            return;
        }

        // Words that end here cannot be told apart by a further letter: the names most used are kept, the others are found by their other words.
        var ending = Distinct(words.Where(word => word.Text.Length == beginning.Length)).OrderByDescending(column => column.Products).Take(most).ToList();
        if (ending.Count > 0)
            parts.Add(new ColumnPart(beginning, ending));
        foreach (var longer in words.Where(word => word.Text.Length > beginning.Length).GroupBy(word => word.Text[beginning.Length]).OrderBy(group => group.Key))
            Split(beginning + longer.Key, [.. longer], most, parts);
    }

    private static IEnumerable<ColumnName> Distinct(IEnumerable<Word> words) => words.Select(word => word.Column).Distinct(ReferenceEqualityComparer.Instance).Cast<ColumnName>();

    private sealed record Word(string Text, ColumnName Column);
}
