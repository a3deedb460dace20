using System.Text.RegularExpressions;
using Google.Protobuf.Reflection;

namespace MeshGovernance.Exchange.Imports.Protobuf;

/// <summary>Where imports lead to: files of the source, wherever the root of their paths lies, and those of Google that the library brings.</summary>
internal sealed partial class ProtoFiles : IFileSystem
{
    private static readonly HashSet<string> Brought = [.. typeof(FileDescriptorSet).Assembly.GetManifestResourceNames()];

    private readonly Dictionary<string, string> texts;
    private readonly Dictionary<string, string> byEnding = [];
    private readonly Dictionary<string, string> names = [];
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    internal ProtoFiles(IReadOnlyDictionary<string, string> texts)
    {
        this.texts = new Dictionary<string, string>(texts);
        foreach (var path in texts.Keys.OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal))
            for (var at = 0; at >= 0; at = path.IndexOf('/', at) is var slash and >= 0 ? slash + 1 : -1)
                byEnding.TryAdd(path[at..], path);
        foreach (var import in texts.Values.SelectMany(text => Import.Matches(text)).Select(match => match.Groups["path"].Value).Order(StringComparer.Ordinal))
            if (byEnding.TryGetValue(import, out var path))
                names.TryAdd(path, import);
    }

    /// <summary>Imports that are neither in the source nor brought along.</summary>
    internal IReadOnlyCollection<string> Missing => missing;

    /// <summary>What others call a file when they import it.</summary>
    internal string NameOf(string path) => names.GetValueOrDefault(path, path);

    public bool Exists(string path)
    {
        if (byEnding.ContainsKey(path))
            return true;
        if (Brought.Contains($"ProtoBuf.{path.Replace('/', '.').Replace('-', '_')}"))
            return false;

        // An empty file: what is missing is told once, and not again for all that follows from it.
        missing.Add(path);
        return true;
    }

    public TextReader OpenText(string path) => new StringReader(byEnding.TryGetValue(path, out var found) ? texts[found] : "syntax = \"proto3\";");

    [GeneratedRegex("""^\s*import\s+(public\s+|weak\s+)?["'](?<path>[^"'\n]+)["']""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Import { get; }
}
