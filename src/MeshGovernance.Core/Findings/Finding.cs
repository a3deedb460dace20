using System.Security.Cryptography;
using System.Text;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Findings;

/// <summary>Something that breaks a policy or a rule of the engine, with its place, its level and whatever helps to fix it.</summary>
public sealed record Finding
{
    public required string Fingerprint { get; init; }

    /// <summary>The id without the major: <c>privacy/personal-data</c>, or a rule of the engine.</summary>
    public required string Policy { get; init => field = PlainText.Whole(value); }

    /// <summary>The version of the policy; null for the engine's own rules.</summary>
    public required string? Version { get; init => field = value is null ? null : PlainText.Line(value); }

    /// <summary>The rule that it breaks: a policy in one major version, or a rule of the engine.</summary>
    public string RuleId => Version is null ? Policy : RuleIdOf(Policy, Version);

    /// <summary>The rule as a waiver names it.</summary>
    internal string WaivedAs => Version is null ? $"{Policy}@{EngineRule.Major}" : RuleId;

    /// <summary>Whether it is a finding of the engine about what people wrote of their data, which they may take their time with.</summary>
    internal bool IsWaivableOfEngine => Version is null && Element.DomainKey is not null && Element.Kind != NameKind.Policy && EngineRules.Find(Policy) is { CanBeWaived: true };

    /// <summary>What tells it from other findings of the policy on the element.</summary>
    public required string Key { get; init => field = PlainText.Whole(value); }

    public required Level Level { get; init; }

    /// <summary>An error that is not waived, and new where only new ones block.</summary>
    public required bool Blocking { get; init; }

    /// <summary>The file of the waiver that covers it, in the folder of the waivers.</summary>
    public string? Waiver { get; init; }

    /// <summary>The file of a waiver that would cover it if the base of the pull request had it.</summary>
    public string? Pending { get; init; }

    /// <summary>Whether the pull request brought it; null where nothing is compared.</summary>
    public FindingState? State { get; init; }

    /// <summary>What is wrong, in one line of plain text whoever said it.</summary>
    public required string Message { get; init => field = PlainText.Message(value); }

    /// <summary>The name of the element.</summary>
    public required ElementName Element { get; init; }

    /// <summary>What the element is: product, column, inputPort, and so on.</summary>
    public required string Kind { get; init => field = PlainText.Whole(value); }

    /// <summary>The file, relative to the mesh.</summary>
    public required string File { get; init; }

    public required TextRange Range { get; init; }

    /// <summary>Other places that it is about.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>How to fix it.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The next level and its first day; null where nothing will change.</summary>
    public LevelChange? Becomes { get; init; }

    /// <summary>The policy that this one takes over from, where that one is about the same element; null where there is none.</summary>
    public string? TakesOverFrom { get; init; }

    /// <summary>The folder of the policy, whose README says more; null for the engine's own rules.</summary>
    public string? Help { get; init; }

    internal static string RuleIdOf(string policy, string version) => $"{policy}@{Versions.Major(version)}";

    /// <summary>
    /// The first 32 hex digits of SHA-256 over policy and major, element and key, one a line: never a line number, never the message. Only the key, which
    /// comes last, may have lines of its own. Folders whose names have some are told apart by their lengths; no such text begins like the other kind.
    /// </summary>
    public static string FingerprintOf(string policyAndMajor, ElementName element, string key)
    {
        var hash = policyAndMajor.Contains('\n', StringComparison.Ordinal) || element.Text.Contains('\n', StringComparison.Ordinal)
            ? new HashInput("finding").Add(policyAndMajor).Add(element.Text).Add(key).ToHash()
            : SHA256.HashData(Encoding.UTF8.GetBytes($"{policyAndMajor}\n{element.Text}\n{key}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    /// <summary>The one order of findings: by file, place, policy, element, key and message.</summary>
    public static int Compare(Finding left, Finding right)
    {
        var order = string.CompareOrdinal(left.File, right.File);
        if (order == 0)
            order = left.Range.Start.Line.CompareTo(right.Range.Start.Line);
        if (order == 0)
            order = left.Range.Start.Column.CompareTo(right.Range.Start.Column);
        if (order == 0)
            order = string.CompareOrdinal(left.Policy, right.Policy);
        if (order == 0)
            order = string.CompareOrdinal(left.Version, right.Version);
        if (order == 0)
            order = ElementName.Order.Compare(left.Element, right.Element);
        if (order == 0)
            order = string.CompareOrdinal(left.Key, right.Key);

        // Of findings that cannot be told apart one is kept: always the same, whichever was answered first.
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}

/// <summary>A level that begins on a day; no level means that there are no findings any more.</summary>
public sealed record LevelChange(Level? Level, DateOnly On);

/// <summary>How to fix a finding: certain fixes are applied by <c>mesh fix</c>, others are shown.</summary>
public sealed record Fix(bool Certain, string Title, IReadOnlyList<TextEdit> Edits)
{
    public string Title { get; init => field = PlainText.Line(value); } = PlainText.Line(Title);

    /// <summary>The name that the file is to have; null where only what it holds changes.</summary>
    public FileMove? Move { get; init; }
}

/// <summary>A file that gets another name.</summary>
/// <param name="From">Its path, relative to the mesh.</param>
/// <param name="To">The path that it shall have.</param>
public sealed record FileMove(string From, string To);

/// <summary>A stretch of a file and what to put in its place.</summary>
public sealed record TextEdit(string File, TextRange Range, string Text);
