using System.Globalization;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Exchange.Exports;

/// <summary>What could not be said: as lines for people, a reason once, and as JSON, all of it.</summary>
public static class UnsaidForms
{
    private const string Format = "meshgovernance/not-said/v1";

    private const int MostPlaces = 3;

    /// <summary>Names are told up to about so many characters.</summary>
    private const int LongestNames = 240;

    /// <summary>A line for each reason, with the first of what it happened to, and where.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<ExportRemark> remarks) => remarks.GroupBy(remark => remark.Why).Select(Line);

    /// <summary>Whether the lines leave some of it to the JSON.</summary>
    public static bool IsCut(IReadOnlyList<ExportRemark> remarks) => remarks.GroupBy(remark => remark.Why).Any(same => same.Count() > MostPlaces || Whole(same) is var names && Fitting(names) < names.Count);

    public static byte[] Json(IExportFormat format, IReadOnlyList<ExportRemark> remarks)
    {
        ArgumentNullException.ThrowIfNull(format);
        return JsonText.Write(json =>
        {
            json.WriteString("format", Format);
            json.WriteString("of", format.Name);
            json.WriteArray("remarks", remarks, remark =>
            {
                json.WriteString("about", remark.About);
                json.WriteString("why", remark.Why);
                json.WriteArray("what", remark.What.CountBy(name => name, StringComparer.Ordinal), name =>
                {
                    json.WriteString("name", name.Key);
                    json.WriteNumber("count", name.Value);
                });
            });
        });
    }

    private static string Line(IGrouping<string, ExportRemark> same)
    {
        var (names, places) = (Whole(same), same.Select(remark => remark.About).ToList());
        return $"not said: {same.Key}{(names.Count == 0 ? "" : $": {First(names, Fitting(names), ", ")}")} ({First(places, MostPlaces, "; ")}).";
    }

    private static List<string> Whole(IGrouping<string, ExportRemark> same) => [.. new ExportRemark("", same.Key, [.. same.SelectMany(remark => remark.What)]).Counted];

    /// <summary>How many names are told: one at least.</summary>
    private static int Fitting(List<string> names)
    {
        var length = 0;
        return Math.Max(1, names.TakeWhile(name => (length += name.Length) <= LongestNames).Count());
    }

    private static string First(List<string> names, int most, string mark) => names.Count <= most
        ? string.Join(mark, names)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(mark, names.Take(most))} and {names.Count - most} more");
}
