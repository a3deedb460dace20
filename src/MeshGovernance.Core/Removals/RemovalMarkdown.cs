using System.Text;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Removals;

/// <summary>A removal as GitHub's Markdown: a table of those who are hit, and one of what falls further down.</summary>
internal static class RemovalMarkdown
{
    internal static byte[] Write(Removal removal)
    {
        var text = new StringBuilder($"### {MarkdownText.Plain(RemovalWords.Title(removal))}\n\n{RemovalWords.Sum(removal)}\n\n");
        foreach (var file in removal.NotRead)
            text.Append("- **not read** ").Append(MarkdownText.Plain(RemovalWords.NotRead(file))).Append('\n');
        if (removal.NotRead.Count > 0)
            text.Append('\n');
        if (removal.Hits.Count > 0)
        {
            text.Append("| domain | input port | how near | reads | owner | contact |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var hit in RemovalWords.Domains(removal).SelectMany(domain => domain))
                Row(text, hit.Domain, hit.Port, RemovalWords.Away(hit.Steps), RemovalWords.Reads(hit), hit.Owner ?? "–", string.Join(", ", hit.Contacts));
            text.Append('\n');
        }

        if (removal.Losses.Count > 0)
        {
            text.Append("| output port | how near | what it loses |\n| --- | --- | --- |\n");
            foreach (var loss in removal.Losses)
                Row(text, loss.Port, RemovalWords.Away(loss.Steps), RemovalWords.Loses(loss));
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Row(StringBuilder text, params string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => MarkdownText.Plain(PlainText.Line(cell)))).Append(" |\n");
}
