using System.Text.RegularExpressions;
using MeshGovernance.Core.Names;

namespace MeshGovernance.GitHub.Publishing.Issues;

/// <summary>Whom an issue is about, as its first line says it where nobody sees it: a domain, or the guild.</summary>
internal sealed partial record IssueSubject
{
    internal static readonly IssueSubject Guild = new("guild");

    /// <summary>The digest of what says nothing more.</summary>
    internal const string Done = "done";

    private const string DomainWord = "domain/";

    private IssueSubject(string text) => Text = text;

    internal string Text { get; }

    /// <summary>The key of the domain; null for the guild.</summary>
    internal string? Domain => Text.StartsWith(DomainWord, StringComparison.Ordinal) ? NameSegment.Decode(Text[DomainWord.Length..]) : null;

    internal static IssueSubject OfDomain(string key) => new(DomainWord + ElementName.OfDomain(key).Text);

    /// <summary>The line that an issue begins with.</summary>
    internal string Mark(string digest) => $"<!-- mesh:issue {Text} {digest} -->";

    /// <summary>Reads that line; null where a text has another beginning.</summary>
    internal static (IssueSubject Subject, string Digest)? Read(string? body) =>
        First.Match(body ?? "") is { Success: true } mark ? (new IssueSubject(mark.Groups["subject"].Value), mark.Groups["digest"].Value) : null;

    [GeneratedRegex(@"\A<!-- mesh:issue (?<subject>guild|domain/[^\s>]+) (?<digest>[0-9a-z]+) -->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex First { get; }
}
