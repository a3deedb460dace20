using System.Text;

namespace MeshGovernance.Tests.Reference;

/// <summary>A page of the reference: a heading, who makes it, and tables.</summary>
internal sealed class ReferenceText
{
    private readonly StringBuilder text = new();

    internal ReferenceText(string title, string introduction) =>
        text.Append($"# {title}\n\n<!-- Made from the program by tests/MeshGovernance.Tests/Reference/: {ReferenceTests.HowToWrite} -->\n\n{introduction.ReplaceLineEndings("\n")}\n");

    internal ReferenceText Heading(string heading, int level = 2) => Paragraph($"{new string('#', level)} {heading}");

    internal ReferenceText Paragraph(string says)
    {
        if (says.Length > 0)
            text.Append($"\n{says}\n");
        return this;
    }

    internal ReferenceText Code(string language, string code) => Paragraph($"```{language}\n{code.TrimEnd('\n')}\n```");

    internal ReferenceText Table(string[] heads, IReadOnlyCollection<string[]> rows)
    {
        if (rows.Count == 0)
            return this;
        text.Append($"\n| {string.Join(" | ", heads)} |\n|{string.Concat(heads.Select(_ => " --- |"))}\n");
        foreach (var row in rows)
            text.Append($"| {string.Join(" | ", row.Select(Cell))} |\n");
        return this;
    }

    public override string ToString() => text.ToString();

    private static string Cell(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
