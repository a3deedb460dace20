using System.Collections.Concurrent;
using System.Net;
using System.Text;
using MeshGovernance.Catalog.Files;

namespace MeshGovernance.Catalog;

/// <summary>A link within the site that leads nowhere, and the first page that holds it.</summary>
public sealed record DeadLink(string Page, string Link);

/// <summary>Reads the links of every page as it is written, and says in the end which of them lead nowhere.</summary>
public sealed class LinkCheck
{
    private static readonly byte[][] Attributes = [" href=\""u8.ToArray(), " src=\""u8.ToArray(), " action=\""u8.ToArray()];

    // The places in a page by their ids, which are many: as bytes, one after the other, until another page asks for one.
    private readonly ConcurrentDictionary<string, byte[]> there = [];
    private readonly ConcurrentDictionary<(string File, string Place), DeadLink> asked = [];

    /// <summary>Notes what a file of the site is, and what it links to.</summary>
    public void Read(string path, ReadOnlySpan<byte> content)
    {
        if (!path.EndsWith(".html", StringComparison.Ordinal))
        {
            there[path] = [];
            return;
        }

        var ids = Values(content, " id=\""u8);
        there[path] = Encoding.UTF8.GetBytes(string.Join('\n', ids));
        foreach (var attribute in Attributes)
            foreach (var link in Values(content, attribute))
                if (Target(path, link) is { } target && !(target.File == path && ids.Contains(target.Place)))
                    asked.AddOrUpdate(target, _ => new DeadLink(path, link), (_, known) => string.CompareOrdinal(known.Page, path) <= 0 ? known : new DeadLink(path, link));
    }

    /// <summary>What leads nowhere, in the order of the pages.</summary>
    public IReadOnlyList<DeadLink> Dead()
    {
        var dead = new List<DeadLink>();
        foreach (var places in asked.GroupBy(link => link.Key.File))
        {
            var ids = there.TryGetValue(places.Key, out var known) ? Encoding.UTF8.GetString(known).Split('\n').ToHashSet() : null;
            dead.AddRange(places.Where(link => ids is null || (link.Key.Place.Length > 0 && !ids.Contains(link.Key.Place))).Select(link => link.Value));
        }

        return [.. dead.OrderBy(link => link.Page, StringComparer.Ordinal).ThenBy(link => link.Link, StringComparer.Ordinal)];
    }

    /// <summary>The file, and the place in it, that a link leads to; null where it leaves the site.</summary>
    internal static (string File, string Place)? Target(string path, string link)
    {
        if (link.StartsWith('/') || (link.Contains(':', StringComparison.Ordinal) && Uri.TryCreate(link, UriKind.Absolute, out _)))
            return null;
        var (address, place) = link.Split('#', 2) switch { [var before, var after] => (before, Uri.UnescapeDataString(after)), _ => (link, "") };
        address = Uri.UnescapeDataString(address.Split('?')[0]);
        if (address.Length == 0)
            return (path, place);
        var parts = new List<string>(path.Split('/')[..^1]);
        foreach (var part in address.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ""))
                parts.Add(part);
        }

        var target = string.Join('/', parts);
        var isFolder = address[^1] is '/' || address.Split('/')[^1] is "." or "..";
        return (PagePath.File(isFolder && target.Length > 0 ? target + "/" : target), place);
    }

    /// <summary>The values of an attribute, each once.</summary>
    private static HashSet<string> Values(ReadOnlySpan<byte> html, ReadOnlySpan<byte> attribute)
    {
        var values = new HashSet<string>();
        for (var at = html.IndexOf(attribute); at >= 0; at = html.IndexOf(attribute))
        {
            html = html[(at + attribute.Length)..];
            if (html.IndexOf((byte)'"') is not (>= 0 and var end))
                break;
            var value = Encoding.UTF8.GetString(html[..end]);
            values.Add(value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value);
            html = html[end..];
        }

        return values;
    }
}
