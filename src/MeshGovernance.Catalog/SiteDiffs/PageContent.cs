using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace MeshGovernance.Catalog.SiteDiffs;

/// <summary>What a file of the site holds, as much as it takes to tell whether two are the same.</summary>
/// <param name="Digest">Over the bytes.</param>
/// <param name="Title">The title of a page; null for all else.</param>
public sealed record PageContent(string Digest, string? Title)
{
    public static PageContent Of(string path, ReadOnlySpan<byte> content) => new(
        Convert.ToHexStringLower(SHA256.HashData(content)), path.EndsWith(".html", StringComparison.Ordinal) ? TitleOf(content) : null);

    private static string? TitleOf(ReadOnlySpan<byte> html)
    {
        var (start, end) = (html.IndexOf("<title>"u8), html.IndexOf("</title>"u8));
        return start >= 0 && end > start ? WebUtility.HtmlDecode(Encoding.UTF8.GetString(html[(start + "<title>"u8.Length)..end])).Trim() : null;
    }
}
