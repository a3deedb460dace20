using MeshGovernance.Core;
using MeshGovernance.Core.Findings;

namespace MeshGovernance.Cli.Options;

/// <summary>Finds the one that somebody names by the first digits of its fingerprint.</summary>
internal static class Fingerprints
{
    private const int FewestDigits = 4;

    internal static Finding Find(IReadOnlyList<Finding> findings, string fingerprint)
    {
        if (fingerprint.Length < FewestDigits || !fingerprint.All(char.IsAsciiHexDigit))
            throw new UserException($"'{fingerprint}' is no fingerprint: those are hex digits, at least {FewestDigits} of them.", "'mesh check' shows the fingerprint of each finding behind its place.");
        return findings.Where(finding => finding.Fingerprint.StartsWith(fingerprint, StringComparison.OrdinalIgnoreCase)).ToList() switch
        {
            [var only] => only,
            [] => throw new UserException($"No finding of that day has the fingerprint '{fingerprint}'.", "'mesh check' shows the fingerprint of each finding behind its place."),
            var several => throw new UserException($"{several.Count} findings have a fingerprint that begins with '{fingerprint}'.", "Give more of its digits."),
        };
    }
}
