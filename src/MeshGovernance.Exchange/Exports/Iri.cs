namespace MeshGovernance.Exchange.Exports;

/// <summary>Names for machines that lead nowhere, and are the same whoever asks.</summary>
internal static class Iri
{
    internal static string Of(params IEnumerable<string> parts) => $"urn:mesh:{string.Join(':', parts.SelectMany(part => part.Split('/')).Select(Uri.EscapeDataString))}";

    /// <summary>An address that somebody wrote, where it is one; null where it would be none to a program.</summary>
    internal static string? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https" or "mailto") ? address.AbsoluteUri : null;
}
