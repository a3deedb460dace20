using System.Globalization;
using System.Text;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>
/// What a file of evidence is called: <c>20261129T043000Z-orders-production-mesh.oors.json</c>. The time comes first, so that names are in its order; what
/// follows is the same in every run of the same tool on the same data.
/// </summary>
public static class EvidenceFileName
{
    private const string Ending = ".oors.json";

    private const string Moment = "yyyyMMdd'T'HHmmss'Z'";

    private const int MomentLength = 16;

    private const int LongestPart = 60;

    private const int MarkDigits = 8;

    private static readonly string[] Endings = [Ending, ".oors.yaml", ".oors.yml"];

    public static string Of(EvidenceRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        string?[] parts = [run.ContractId, run.Server, run.Process];
        return $"{run.ObservedAt.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)}-{string.Join('-', parts.OfType<string>().Select(Safe))}{Ending}";
    }

    /// <summary>Whether a file is called as evidence is.</summary>
    internal static bool Fits(string name) => Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The day that the name begins with, and what follows; null for a name of another form, which says nothing of time.</summary>
    internal static (DateOnly Day, string Kept)? Read(string name) =>
        name.Length > MomentLength && name[MomentLength] == '-' && DateTimeOffset.TryParseExact(name[..MomentLength], Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? (Moments.Day(moment), name[(MomentLength + 1)..])
            : null;

    /// <summary>Of paths, those that are followed by some more of the same tool on the same data: as many as are kept.</summary>
    internal static IEnumerable<string> Followed(IEnumerable<string> paths, int keep) => paths
        .Select(path => (Path: path, Slash: path.LastIndexOf('/') + 1))
        .Select(file => (file.Path, Folder: file.Path[..file.Slash], Read: Fits(file.Path) ? Read(file.Path[file.Slash..]) : null))
        .Where(file => file.Read is not null)
        .GroupBy(file => (file.Folder, file.Read!.Value.Kept))
        .SelectMany(same => same.Select(file => file.Path).OrderDescending(StringComparer.Ordinal).Skip(keep));

    /// <summary>
    /// A part as every file system takes it. One that had to change carries a mark of what it was, so that two never become one.
    /// </summary>
    private static string Safe(string part)
    {
        var safe = new StringBuilder(part.Length);
        foreach (var letter in part.Length > LongestPart ? part[..LongestPart] : part)
            safe.Append(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' ? letter : '_');
        return safe.ToString() == part && part.Length > 0 ? part : $"{safe}~{new HashInput("file of evidence").Add(part).ToDigits()[..MarkDigits]}";
    }
}
