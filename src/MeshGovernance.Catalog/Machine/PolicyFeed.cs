using System.Globalization;
using System.Text;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Machine;

/// <summary>What happened to policies as an Atom feed, for those who want to be told.</summary>
internal static class PolicyFeed
{
    internal const string Path = "policies/feed.atom";

    private const int Entries = 100;

    internal static SiteFile Of(MeshCatalog catalog) => XmlText.File(Path, () => Text(catalog));

    private static string Text(MeshCatalog catalog)
    {
        var changes = catalog.PolicyChanges.Take(Entries).ToList();
        var feed = new StringBuilder();
        Write(feed, $"<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<id>{Urn(new HashInput("feed").Add(catalog.Title))}</id>\n<title>{XmlText.Of($"{catalog.Title}: policies")}</title>\n");
        Write(feed, $"<updated>{Time(changes.Count > 0 ? changes[0].Day : catalog.AsOf)}</updated>\n<author><name>{XmlText.Of(catalog.Title)}</name></author>\n");
        if (catalog.Addresses.Site is { } site)
            Write(feed, $"<link rel=\"self\" href=\"{XmlText.Of(site + Path)}\"/>\n<link href=\"{XmlText.Of(site + PagePath.Policies)}\"/>\n");
        foreach (var change in changes)
        {
            var id = $"{change.Policy.PolicyId.Id} {change.Version}";
            Write(feed, $"<entry>\n<id>{Urn(new HashInput("change of a policy").Add(change.Day).Add(change.Policy.PolicyId.Id).Add(change.Version).Add(change.Words))}</id>\n<title>{XmlText.Of($"{id}: {change.Words}")}</title>\n<updated>{Time(change.Day)}</updated>\n");
            Write(feed, $"<link href=\"{XmlText.Of(catalog.Addresses.Site is { } root ? root + PagePath.Policy(change.Policy) : PagePath.Relative(Path, PagePath.Policy(change.Policy)))}\"/>\n");
            Write(feed, $"<summary>{XmlText.Of(change.Policy.Title)}</summary>\n</entry>\n");
        }

        return feed.Append("</feed>\n").ToString();
    }

    private static string Time(DateOnly day) => $"{Dates.Write(day)}T00:00:00Z";

    /// <summary>A name that stays the same wherever the catalog is published: a UUID (version 8) of the hash of what it is about.</summary>
    private static string Urn(HashInput about)
    {
        var hash = about.ToHash().AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        var digits = Convert.ToHexStringLower(hash);
        return $"urn:uuid:{digits[..8]}-{digits[8..12]}-{digits[12..16]}-{digits[16..20]}-{digits[20..]}";
    }

    private static void Write(StringBuilder feed, FormattableString text) => feed.Append(text.ToString(CultureInfo.InvariantCulture));
}
