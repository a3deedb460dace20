namespace MeshGovernance.Exchange.Imports.Backstage;

/// <summary>What entities call each other, written in full and in small letters: <c>component:default/artists</c>.</summary>
internal static class BackstageReference
{
    internal static string Of(string kind, string @namespace, string name) => $"{kind}:{@namespace}/{name}".ToLowerInvariant();

    /// <summary>A reference as people write it, who leave out what goes without saying.</summary>
    internal static string Read(string text, string kind, string @namespace)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var rest = text[(colon + 1)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return Of(colon < 0 ? kind : text[..colon], slash < 0 ? @namespace : rest[..slash], rest[(slash + 1)..]);
    }

    /// <summary>The name alone.</summary>
    internal static string NameIn(string reference) => reference[(reference.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
