using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Removals;

/// <summary>A removal for the terminal: whom it hits, by domain with its people, and what falls further down.</summary>
internal static class RemovalLines
{
    private const string Indent = "    ";
    private const string Deeper = "      ";

    internal static IEnumerable<StyledLine> Of(Removal removal, int width)
    {
        yield return new StyledLine(new StyledText(PlainText.Line(RemovalWords.Title(removal)), TextStyle.Strong));
        foreach (var port in removal.Ports)
            yield return new StyledLine(new StyledText(removal.IsPart ? "  from  " : "  falls ", TextStyle.Error), new StyledText(port));
        foreach (var file in removal.NotRead)
            yield return new StyledLine(new StyledText("  not read ", TextStyle.Error), new StyledText(RemovalWords.NotRead(file)));
        yield return StyledLine.Empty;
        foreach (var domain in RemovalWords.Domains(removal))
        {
            yield return new StyledLine(new StyledText($"  {domain.Key}", TextStyle.Strong));
            foreach (var hit in domain)
                foreach (var line in Of(hit, width))
                    yield return line;
            yield return StyledLine.Empty;
        }

        if (removal.Losses.Count > 0)
        {
            yield return new StyledLine(new StyledText("  Output ports that lose a source", TextStyle.Strong));
            foreach (var loss in removal.Losses)
            {
                yield return new StyledLine(new StyledText(Indent + loss.Port), new StyledText($" · {RemovalWords.Away(loss.Steps)}", TextStyle.Muted));
                foreach (var line in TextLines.Wrap(RemovalWords.Loses(loss), width - Deeper.Length))
                    yield return new StyledLine(new StyledText(Deeper + line, loss.IsWithoutSource ? TextStyle.Error : TextStyle.Warning));
            }

            yield return StyledLine.Empty;
        }

        yield return new StyledLine(new StyledText("  " + RemovalWords.Sum(removal)));
    }

    internal static IEnumerable<StyledLine> Of(ReachedConsumer hit, int width)
    {
        yield return new StyledLine(new StyledText(Indent + hit.Port), new StyledText($" · {RemovalWords.Away(hit.Steps)}", hit.Steps == 1 ? TextStyle.Error : TextStyle.Muted));
        foreach (var line in TextLines.Wrap(RemovalWords.Reads(hit), width - Deeper.Length))
            yield return new StyledLine(new StyledText(Deeper + line, hit.ReadsAll ? TextStyle.Muted : TextStyle.Warning));
        if (string.Join(" · ", new[] { hit.Owner }.Concat(hit.Contacts).OfType<string>()) is { Length: > 0 } people)
            yield return new StyledLine(new StyledText(Deeper + PlainText.Line(people), TextStyle.Muted));
    }
}
