using System.Text.RegularExpressions;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Sources;

/// <summary>Where a server of files says that they lie, as far as it can be followed below a folder: a bucket, and a path in it.</summary>
/// <param name="Bucket">The bucket, container or host; null where there is none.</param>
/// <param name="Path">The path below it, with stars; empty for all of it.</param>
internal sealed partial record FileLocation(string? Bucket, string Path)
{
    private static readonly char[] Wild = ['*', '?', '{'];

    internal static FileLocation Of(Server server)
    {
        var text = server.Location ?? server.Path ?? "";
        if (text.IndexOf("://", StringComparison.Ordinal) is var scheme and > 0)
        {
            var rest = text[(scheme + 3)..];
            var end = rest.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? slash : rest.Length;
            return new FileLocation(rest[..end] is { Length: > 0 } host ? host : null, Steps(rest[end..]));
        }

        return new FileLocation(null, Steps(text.Replace('\\', '/')));
    }

    /// <summary>The paths, with stars, at which an object may lie, the likeliest first.</summary>
    /// <param name="item">The object.</param>
    /// <param name="isAlone">Whether the contract describes no other: then all that lies there belongs to it.</param>
    internal IEnumerable<string> Of(SchemaObject item, bool isAlone)
    {
        string[] names = [.. new[] { item.PhysicalName, item.Name }.OfType<string>().Where(name => name.Length > 0).Distinct()];
        var isNamed = Path.Contains("{model}", StringComparison.Ordinal);
        var steps = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var fix = steps.TakeWhile(step => step.IndexOfAny(Wild) < 0).ToList();
        var isFile = fix.Count == steps.Length && fix.Count > 0 && fix[^1].Contains('.', StringComparison.Ordinal);
        var above = string.Join('/', isFile ? fix.SkipLast(1) : fix);
        IEnumerable<string> paths =
        [
            .. isNamed ? names.Select(name => Path.Replace("{model}", name, StringComparison.Ordinal)) : [],
            .. names.SelectMany(name => OfFolder(steps, name)),
            .. isAlone && !isNamed ? [Path] : Array.Empty<string>(),
            .. names.SelectMany(name => Below(above, name)),
            .. names.SelectMany(name => Below("", name)),
        ];
        return paths.Select(path => Placeholder.Replace(path, "*").Trim('/')).Distinct();
    }

    private static string Steps(string path) => string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(step => step != "."));

    /// <summary>A folder for each object, where a star stands for a folder: <c>articles/*/*.parquet</c>.</summary>
    private static IEnumerable<string> OfFolder(string[] steps, string name)
    {
        var star = Array.IndexOf(steps, "*");
        return star >= 0 && star < steps.Length - 1 ? [string.Join('/', steps.Select((step, index) => index == star ? name : step))] : [];
    }

    private static IEnumerable<string> Below(string folder, string name)
    {
        var path = folder.Length == 0 ? name : $"{folder}/{name}";
        return [path, .. DataFormats.Extensions.Select(extension => path + extension)];
    }

    [GeneratedRegex(@"\{[^{}/]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Placeholder { get; }
}
