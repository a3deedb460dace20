using System.Globalization;
using System.Text;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pictures;

/// <summary>
/// The trend of compliance as a picture: a line from 0 to 100 percent that breaks at gaps. It holds numbers and words of ours only, says the
/// same to those who cannot see it, and leaves its looks to the style sheet: no inline style may stand in a page.
/// </summary>
internal static class TrendPicture
{
    private const int Width = 640;
    private const int Height = 200;
    private const int Left = 44;
    private const int Right = 52;
    private const int Top = 14;
    private const int Bottom = 26;

    /// <summary>The picture; empty where no point could be judged.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="id">What begins the ids in it, for a page with several pictures.</param>
    /// <param name="of">What counts: the whole mesh, or one domain of it.</param>
    internal static string Svg(Trend trend, string id, Func<JudgedWeek, Compliance?> of)
    {
        var percents = trend.Points.Select(point => point.Week is { } week ? of(week)?.Percent : null).ToList();
        if (percents.All(percent => percent is null))
            return "";
        var svg = new StringBuilder();
        Write(svg, $"<svg class=\"trend\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">");
        Write(svg, $"<title id=\"{id}-title\">Compliance over the last year</title><desc id=\"{id}-desc\">{Words(trend, percents)}</desc>");
        foreach (var percent in new[] { 0, 50, 100 })
            Write(svg, $"<line class=\"trend-grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(percent)}\" y2=\"{Y(percent)}\"/><text class=\"trend-label\" x=\"{Left - 6}\" y=\"{Y(percent)}\" dy=\"4\" text-anchor=\"end\">{percent} %</text>");
        foreach (var (start, length) in Gaps(percents))
            Write(svg, $"<rect class=\"trend-gap\" x=\"{X(Math.Max(start - 0.5, 0), percents.Count)}\" y=\"{Top}\" width=\"{Step(percents.Count, Math.Min(start + length - 0.5, percents.Count - 1) - Math.Max(start - 0.5, 0))}\" height=\"{Height - Top - Bottom}\"/>");
        foreach (var run in Runs(percents))
            Write(svg, $"<polyline class=\"trend-line\" points=\"{string.Join(' ', run.Select(index => $"{X(index, percents.Count)},{Y(percents[index]!.Value)}"))}\"/>");
        foreach (var single in Runs(percents).Where(run => run.Count == 1).Select(run => run[0]))
            Write(svg, $"<circle class=\"trend-dot\" cx=\"{X(single, percents.Count)}\" cy=\"{Y(percents[single]!.Value)}\" r=\"2.5\"/>");
        if (percents[^1] is { } last)
            Write(svg, $"<circle class=\"trend-dot\" cx=\"{X(percents.Count - 1, percents.Count)}\" cy=\"{Y(last)}\" r=\"4\"/><text class=\"trend-value\" x=\"{Width - Right + 8}\" y=\"{Y(last)}\" dy=\"4\">{last} %</text>");
        Write(svg, $"<text class=\"trend-label\" x=\"{Left}\" y=\"{Height - 8}\">{Dates.Write(trend.Points[0].Day)}</text>");
        Write(svg, $"<text class=\"trend-label\" x=\"{Width - Right}\" y=\"{Height - 8}\" text-anchor=\"end\">{Dates.Write(trend.Points[^1].Day)}</text></svg>");
        return svg.ToString();
    }

    /// <summary>The picture in a sentence or two.</summary>
    internal static string Words(Trend trend, IReadOnlyList<int?> percents)
    {
        var judged = percents.Index().Where(point => point.Item is not null).ToList();
        var (first, last, least) = (judged[0], judged[^1], judged.MinBy(point => point.Item));
        var gaps = percents.Count - judged.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{first.Item} percent of the data products kept the rules on {Day(first.Index)}, {last.Item} percent on {Day(last.Index)}; the least were {least.Item} percent on {Day(least.Index)}.{(gaps == 0 ? "" : $" {PlainText.Counted(gaps, "week")} could not be judged.")}");

        string Day(int index) => Dates.Write(trend.Points[index].Day);
    }

    private static IEnumerable<(int Start, int Length)> Gaps(List<int?> percents) => Stretches(percents, isGap: true).Select(stretch => (stretch[0], stretch.Count));

    private static IEnumerable<List<int>> Runs(List<int?> percents) => Stretches(percents, isGap: false);

    private static IEnumerable<List<int>> Stretches(List<int?> percents, bool isGap)
    {
        var stretch = new List<int>();
        for (var index = 0; index <= percents.Count; index++)
        {
            if (index < percents.Count && percents[index] is null == isGap)
            {
                stretch.Add(index);
            }
            else if (stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }
    }

    private static string X(double index, int count) => Number(Left + (StepOf(count) * index));

    private static string Step(int count, double steps) => Number(StepOf(count) * steps);

    private static double StepOf(int count) => count <= 1 ? 0 : (double)(Width - Left - Right) / (count - 1);

    private static string Y(int percent) => Number(Top + ((Height - Top - Bottom) * (100 - percent) / 100.0));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Write(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
