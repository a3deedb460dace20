using System.Globalization;
using System.Text;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pictures;

/// <summary>
/// How a promise went from look to look, small enough for a row of a table: a line through what was measured, and a mark for each look. It holds numbers and
/// words of ours only, and says the same to those who cannot see it.
/// </summary>
internal static class LookPicture
{
    internal const int Shown = 20;

    private const int Width = 120;
    private const int Height = 28;
    private const int Edge = 6;

    /// <summary>The picture; empty where there was one look, which is no trend.</summary>
    internal static string Svg(DataPromise promise)
    {
        IReadOnlyList<DataLook> looks = [.. promise.Looks.TakeLast(Shown)];
        if (looks.Count < 2)
            return "";
        var heights = Heights(looks);
        var svg = new StringBuilder();
        Write(svg, $"<svg class=\"looks\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"{Words(promise, looks.Count)}\">");
        Write(svg, $"<polyline points=\"{string.Join(' ', looks.Index().Where(look => look.Item.Counts).Select(look => $"{X(look.Index, looks.Count)},{heights[look.Index]}"))}\"/>");
        foreach (var (index, look) in looks.Index())
            Mark(svg, look, X(index, looks.Count), heights[index]);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The picture in a sentence or two.</summary>
    internal static string Words(DataPromise promise, int shown)
    {
        var looks = promise.Looks.TakeLast(shown).ToList();
        var counted = looks.Where(look => look.Counts).ToList();
        var broken = counted.Count(look => look.Result.Status != EvidenceStatus.Pass);
        var words = $"{PlainText.Counted(looks.Count, "look")} since {Dates.Write(looks[0].Day)}: kept {Times(counted.Count - broken)}, broken {Times(broken)}";
        if (looks.Count > counted.Count)
            words += $", not found out {Times(looks.Count - counted.Count)}";
        return counted.LastOrDefault(look => look.Result.Status != EvidenceStatus.Pass) is { } last ? $"{words}, last on {Dates.Write(last.Day)}." : $"{words}.";
    }

    private static string Times(int count) => count switch
    {
        0 => "never",
        1 => "once",
        _ => PlainText.Counted(count, "time"),
    };

    private static void Mark(StringBuilder svg, DataLook look, string x, string y)
    {
        var at = look.Result.Status;
        if (at is EvidenceStatus.Fail or EvidenceStatus.Warn)
            Write(svg, $"<path class=\"{(at == EvidenceStatus.Fail ? "bad" : "warn")}\" d=\"M{x} {y}m0-4.5l4.5 4.5-4.5 4.5-4.5-4.5z\"/>");
        else
            Write(svg, $"<circle{(look.Counts ? "" : " class=\"idle\"")} cx=\"{x}\" cy=\"{y}\" r=\"2.5\"/>");
    }

    /// <summary>Where each look lies: high where more was measured, in the middle where nothing differs.</summary>
    private static List<string> Heights(IReadOnlyList<DataLook> looks)
    {
        var values = looks.Select(look => look.Result.Measure?.Value).ToList();
        var (least, most) = (values.Min() ?? 0, values.Max() ?? 0);
        return [.. values.Select(value => Number(value is null || least == most ? Height / 2.0 : Height - Edge - ((Height - (2 * Edge)) * (double)((value.Value - least) / (most - least)))))];
    }

    private static string X(int index, int count) => Number(Edge + ((Width - (2.0 * Edge)) * index / (count - 1)));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Write(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
