using System.Text;
using MeshGovernance.Core.Standards;
using MeshGovernance.Tests.Standards;

namespace MeshGovernance.Tests.Reference;

/// <summary>What a change of each field does to whoever reads the data, from the tables of the standards.</summary>
internal static class SeveritiesPage
{
    internal static string Text()
    {
        var page = new ReferenceText(
            "How bad a change is",
            """
            What a change of each field does to whoever reads the data and does nothing about it. `mesh diff` says it of each change, with the reason. `breaking`: what relied on the
            old state fails, or reads something else. `risky`: it may go on or go wrong, so somebody has to look. `compatible`: whatever read the data before reads it rightly.
            `editorial`: no reader can notice it. A reader is the other way round from a writer: a bound that becomes tighter takes nothing away from whoever could read all values.

            Of a list, `added` and `removed` are its items. A value that says what is so without it is `editorial`. A field that the standard does not have is `risky`, and `compatible`
            where it is added below `customProperties`.
            """);
        foreach (var map in Tables.Maps().Where(map => map.Fields.Count > 0).GroupBy(map => map.Title).OrderBy(map => map.Key, StringComparer.Ordinal))
            page.Heading(map.Key).Table(
                ["field", "added", "removed", "changed", "by the way it went"],
                [.. map.SelectMany(Tables.FieldsOf).GroupBy(field => field.Name).OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(Rows)]);
        return page.ToString();
    }

    /// <summary>A field whose shape has changed between releases stands there twice, and means the same.</summary>
    private static IEnumerable<string[]> Rows(IGrouping<string, Field> field) => field.Select(one => one.Effect).Distinct()
        .SelectMany(effect => effect.OfItems.Select(item => Row($"`{field.Key}`: `{item.Key}`", item.Value)).Prepend(Row($"`{field.Key}`", effect)));

    private static string[] Row(string field, Effect effect) =>
    [
        field, Word(effect.Added), Word(effect.Removed), Word(effect.Changed), string.Join(", ", effect.Ways.OrderBy(way => way.Key).Select(way => $"{Words(way.Key)}: {Word(way.Value)}")),
    ];

    private static string Word(Consequence consequence) => consequence.Severity.ToString().ToLowerInvariant();

    private static string Words(Direction direction)
    {
        var words = new StringBuilder();
        foreach (var letter in direction.ToString())
            words.Append(char.IsUpper(letter) && words.Length > 0 ? " " : "").Append(char.ToLowerInvariant(letter));
        return words.ToString();
    }
}
