using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.GitHub;

/// <summary>What <c>mesh doctor</c> found, and for which day.</summary>
public sealed record ShownCheckup(Checkup Checkup, string Tool, DateOnly AsOf);

/// <summary>A check-up for people and for programs.</summary>
internal static class CheckupReport
{
    private const string Format = "meshgovernance/doctor/v1";
    private const int Label = 9;
    private const int Name = 13;

    internal static IEnumerable<StyledLine> Lines(ShownCheckup shown, int width)
    {
        var margin = new string(' ', Label + Name);
        foreach (var item in shown.Checkup.Items)
        {
            var (label, style) = LabelOf(item.Health);
            foreach (var (index, line) in TextLines.Wrap(item.Says, width - margin.Length).Index())
                yield return index == 0
                    ? new StyledLine(new StyledText(label.PadRight(Label), style), new StyledText(item.Name.PadRight(Name), TextStyle.Strong), new StyledText(line))
                    : new StyledLine(new StyledText(margin + line));
            foreach (var line in item.Next is { } next ? TextLines.Wrap(next, width - margin.Length) : [])
                yield return new StyledLine(new StyledText(margin + line, TextStyle.Muted));
        }

        yield return StyledLine.Empty;
        yield return shown.Checkup.Fits
            ? new StyledLine(new StyledText("As far as files show, the repository holds the rules.", TextStyle.Good))
            : new StyledLine(new StyledText($"{PlainText.Counted(shown.Checkup.Items.Count(item => item.Health == Health.Falls), "thing")} to fix.", TextStyle.Error));
    }

    internal static byte[] Json(ShownCheckup shown) => JsonText.Write(json =>
    {
        json.WriteString("format", Format);
        json.WriteString("tool", shown.Tool);
        json.WriteString("asOf", Dates.Write(shown.AsOf));
        json.WriteBoolean("fits", shown.Checkup.Fits);
        json.WriteArray("items", shown.Checkup.Items, item =>
        {
            json.WriteString("name", item.Name);
            json.WriteString("health", JsonText.Name(item.Health));
            json.WriteString("says", item.Says);
            json.WriteString("next", item.Next);
            json.WriteString("file", item.File);
        });
    });

    private static (string Label, TextStyle Style) LabelOf(Health health) => health switch
    {
        Health.Fits => ("fits", TextStyle.Good),
        Health.Falls => ("fix", TextStyle.Error),
        _ => ("look", TextStyle.Warning),
    };
}
