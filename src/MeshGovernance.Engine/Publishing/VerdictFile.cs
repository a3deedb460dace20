using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.GitHub.Publishing;
using MeshGovernance.Yaml.Schemas;

namespace MeshGovernance.Engine.Publishing;

/// <summary>
/// Reads the report of a judge that ran elsewhere. What it says comes from strangers, and whoever could put another file in its place would: its size, its
/// form and its commit are looked at first.
/// </summary>
public static class VerdictFile
{
    private const int MostBytes = 64 << 20;

    private static readonly Problem Untried = new(null, null, "mesh", "The rules that this changes were not tried, so nobody knows what they would do. Run the job 'Try the changed rules' again.");

    /// <param name="path">The file that <c>mesh check --format json=FILE</c> wrote.</param>
    /// <param name="commit">The commit that the verdict has to be about, in full.</param>
    public static PublishedVerdict Read(string path, string commit)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > MostBytes)
                return Unread($"The report is larger than {MostBytes >> 20} MiB.");
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return Read(bytes, commit);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unread("The judge left no report.");
        }
    }

    /// <summary>
    /// The verdict with what another report on the same commit says of changed rules: that of the job which ran them. Whoever wrote those may have written the
    /// report, so nothing else of it is taken. Where rules are changed and nobody could try them, the verdict is no pass.
    /// </summary>
    /// <param name="verdict">What the judge said.</param>
    /// <param name="path">The file of the other report; null where there is none.</param>
    /// <param name="commit">The commit that both have to be about, in full.</param>
    public static PublishedVerdict WithTrialOf(PublishedVerdict verdict, string? path, string commit)
    {
        if (verdict.Shown is not { Report: { Base.ChangesRules: true, Proposal: null } report } shown)
            return verdict;
        return path is not null && Read(path, commit) is { Shown: { } tried } read
            ? verdict with { Shown = shown.WithTrialOf(tried), Digest = DigestOf(Encoding.ASCII.GetBytes(verdict.Digest + read.Digest)) }
            : verdict with { Shown = shown with { Report = report with { Problems = [.. report.Problems, Untried] } } };
    }

    private static PublishedVerdict Read(byte[] bytes, string commit)
    {
        try
        {
            // What is said twice might be read in two ways.
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (ReportSchema.FaultOf(Encoding.UTF8.GetString(bytes)) is { } fault)
                return Unread($"The report is not one of this version of mesh: {fault}.");
            var shown = JsonReportReader.Read(document.RootElement);
            return shown.Report.Head.Commit == commit
                ? new PublishedVerdict(DigestOf(bytes), shown, null)
                : Unread("The report is about another commit.");
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException)
        {
            return Unread("The report cannot be read.");
        }
    }

    private static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];

    private static PublishedVerdict Unread(string why) => new("none", null, why);
}
