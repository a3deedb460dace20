using System.Collections.Concurrent;
using System.Net;
using System.Text;
using MeshGovernance.Core.Catalog;

namespace MeshGovernance.Catalog;

/// <summary>A link within the site that leads nowhere, and the first page that holds it.</summary>
public sealed record DeadLink(string Page, string Link);

/// <summary>Reads the links of every page as it is written, and says in the end which of them lead nowhere.</summary>
public sealed class LinkCheck
{
    private static readonly string[] Attributes = [" href=\"", " src=\"", " action=\""];

    private readonly ConcurrentDictionary<string, byte> there = [];
    private readonly ConcurrentDictionary<string, DeadLink> asked = [];

    /// <summary>Notes what a file of the site is, and what it links to.</summary>
    public void Read(string path, ReadOnlySpan<byte> content)
    {
        there[path] = 0;
        if (!path.EndsWith(".html", StringComparison.Ordinal))
            return;
        var html = Encoding.UTF8.GetString(content);
        foreach (var id in Values(html, " id=\""))
            there[$"{path}#{id}"] = 0;
        foreach (var link in Attributes.SelectMany(attribute => Values(html, attribute)).Distinct())
            if (Target(path, link) is { } target)
                asked.AddOrUpdate(target, _ => new DeadLink(path, link), (_, known) => string.CompareOrdinal(known.Page, path) <= 0 ? known : new DeadLink(path, link));
    }

    /// <summary>What leads nowhere, in the order of the pages.</summary>
    public IReadOnlyList<DeadLink> Dead() =>
        [.. asked.Where(link => !there.ContainsKey(link.Key)).Select(link => link.Value).OrderBy(link => link.Page, StringComparer.Ordinal).ThenBy(link => link.Link, StringComparer.Ordinal)];

    /// <summary>The file, and the place in it, that a link leads to; null where it leaves the site.</summary>
    internal static string? Target(string path, string link)
    {
        if (link.StartsWith('/') || Uri.TryCreate(link, UriKind.Absolute, out _))
            return null;
        var (address, place) = link.Split('#', 2) switch { [var before, { Length: > 0 } after] => (before, "#" + after), [var before, ..] => (before, ""), _ => (link, "") };
        address = address.Split('?')[0];
        if (address.Length == 0)
            return path + place;
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
        return PagePath.File(isFolder && target.Length > 0 ? target + "/" : target) + place;
    }

    private static IEnumerable<string> Values(string html, string attribute)
    {
        for (var at = html.IndexOf(attribute, StringComparison.Ordinal); at >= 0; at = html.IndexOf(attribute, at, StringComparison.Ordinal))
        {
            at += attribute.Length;
            var end = html.IndexOf('"', at);
            if (end < 0)
                yield break;
            var value = html[at..end];
            yield return value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value;
        }
    }
}
