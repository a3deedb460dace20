using System.Globalization;
using System.Text;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>
/// What a file of evidence is called: <c>20261129T043000Z-orders-production-mesh.oors.json</c>. The time comes first, so that names are in its order; what
/// follows is the same in every run of the same tool on the same data, and ends with a mark where runs before it still say what counts.
/// </summary>
public static class EvidenceFileName
{
    private const string Ending = ".oors.json";

    private const string Moment = "yyyyMMdd'T'HHmmss'Z'";

    private const int MomentLength = 16;

    private const int LongestPart = 60;

    private const int MarkDigits = 8;

    private static readonly string[] Endings = [Ending, ".oors.yaml", ".oors.yml"];

    /// <summary>What no part ends with: marks of those that had to change have digits.</summary>
    private const string PartMark = "~part";

    /// <summary>What stands before the digits of a filter, where a run looked at some of the rows: it is on other data than one that looked at all.</summary>
    private const string RowsMark = "~rows-";

    /// <param name="run">The run.</param>
    /// <param name="isOfPart">Whether runs before it still say what counts.</param>
    public static string Of(EvidenceRun run, bool isOfPart = false)
    {
        ArgumentNullException.ThrowIfNull(run);
        string?[] parts = [run.ContractId, run.Server, run.Process];
        var rows = run.Filter is { } filter ? RowsMark + Digits(filter) : "";
        return $"{run.ObservedAt.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)}-{string.Join('-', parts.OfType<string>().Select(Safe))}{rows}{(isOfPart ? PartMark : "")}{Ending}";
    }

    /// <summary>Whether a file is called as evidence is.</summary>
    internal static bool Fits(string name) => Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it looked at some of the rows only, so that it counts nowhere.</summary>
    internal static bool IsOfSomeRows(string name) => Read(name) is var (_, of) && of.Length > RowsMark.Length + MarkDigits && of[..^MarkDigits].EndsWith(RowsMark, StringComparison.Ordinal);

    /// <summary>Whether runs before it still say what counts, so that they have to be read, too.</summary>
    internal static bool IsOfPart(string name) => Stem(name).EndsWith(PartMark, StringComparison.Ordinal);

    /// <summary>The name of the same run, of which it is known now that another one before it says what counts.</summary>
    internal static string AsPart(string path) => IsOfPart(path) ? path : Stem(path) + PartMark + path[Stem(path).Length..];

    /// <summary>Of paths, the later runs of the same tool on the same data of which nobody knew that they tell of a part only.</summary>
    internal static IEnumerable<string> WholeAfter(IEnumerable<string> paths, string path)
    {
        var (folder, of) = (path[..(path.LastIndexOf('/') + 1)], Read(path[(path.LastIndexOf('/') + 1)..])!.Value.Of);
        return paths.Where(other => other.StartsWith(folder, StringComparison.Ordinal) && string.CompareOrdinal(other, path) > 0 && Fits(other) && !IsOfPart(other) && Read(other[folder.Length..])?.Of == of);
    }

    /// <summary>The day that the name begins with, and what the run is of; null for a name of another form, which says nothing of time.</summary>
    internal static (DateOnly Day, string Of)? Read(string name) =>
        name.Length > MomentLength && name[MomentLength] == '-' && DateTimeOffset.TryParseExact(name[..MomentLength], Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? (Moments.Day(moment), Stem(name)[(MomentLength + 1)..].Replace(PartMark, "", StringComparison.Ordinal))
            : null;

    /// <summary>Of paths, those that are followed by some more of the same tool on the same data: as many as are kept, and as many again of those that tell of a part.</summary>
    internal static IEnumerable<string> Followed(IEnumerable<string> paths, int keep) => paths
        .Select(path => (Path: path, Slash: path.LastIndexOf('/') + 1))
        .Select(file => (file.Path, Folder: file.Path[..file.Slash], Read: Fits(file.Path) ? Read(file.Path[file.Slash..]) : null))
        .Where(file => file.Read is not null)
        .GroupBy(file => (file.Folder, file.Read!.Value.Of, IsOfPart: IsOfPart(file.Path)))
        .SelectMany(same => same.Select(file => file.Path).OrderDescending(StringComparer.Ordinal).Skip(keep));

    private static string Stem(string name) => Array.Find(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending ? name[..^ending.Length] : name;

    private static string Digits(string text) => new HashInput("file of evidence").Add(text).ToDigits()[..MarkDigits];

    /// <summary>
    /// A part as every file system takes it. One that had to change carries a mark of what it was, so that two never become one.
    /// </summary>
    private static string Safe(string part)
    {
        var safe = new StringBuilder(part.Length);
        foreach (var letter in part.Length > LongestPart ? part[..LongestPart] : part)
            safe.Append(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' ? letter : '_');
        return safe.ToString() == part && part.Length > 0 ? part : $"{safe}~{Digits(part)}";
    }
}
