using System.Security.Cryptography;
using System.Text;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;

namespace MeshGovernance.GitHub.Publishing.Issues;

/// <summary>What a domain has to do, or the guild where it concerns no domain.</summary>
/// <param name="Subject">Whose it is.</param>
/// <param name="Name">What people call them.</param>
/// <param name="Blocking">What blocks today.</param>
/// <param name="Ahead">What lies ahead, the nearest day first.</param>
internal sealed record IssueMatter(IssueSubject Subject, string Name, IReadOnlyList<Finding> Blocking, IReadOnlyList<HorizonEntry> Ahead)
{
    private const int DigitsOfADigest = 16;

    internal bool IsEmpty => Blocking.Count + Ahead.Count == 0;

    /// <summary>Tells whether two nights have the same to say, however near the days have come.</summary>
    internal string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Facts()))))[..DigitsOfADigest];

    /// <summary>Of every domain, then of the guild.</summary>
    internal static IReadOnlyList<IssueMatter> Of(Report report, ReportHorizon horizon)
    {
        var domains = horizon.Domains.Select(domain => domain.Key).ToHashSet(StringComparer.Ordinal);
        var blocking = report.Findings.Where(finding => finding.Blocking).ToLookup(finding => Known(finding.Element.DomainKey));
        var ahead = horizon.Entries.ToLookup(entry => Known(entry.Domain));
        return
        [
            .. horizon.Domains.Select(domain => new IssueMatter(IssueSubject.OfDomain(domain.Key), domain.Name, [.. blocking[domain.Key]], [.. ahead[domain.Key]])),
            new IssueMatter(IssueSubject.Guild, "Guild", [.. blocking[null]], [.. ahead[null]]),
        ];

        // What is found in a folder that is no domain has nobody but the guild to look at it.
        string? Known(string? domain) => domain is not null && domains.Contains(domain) ? domain : null;
    }

    private IEnumerable<string> Facts() => Blocking.Select(finding => $"blocks {finding.Fingerprint}")
        .Concat(Ahead.Select(entry => $"{entry.Kind} {(entry.On is { } day ? Dates.Write(day) : "")} {entry.Element} {string.Join(',', entry.Findings)}"));
}
