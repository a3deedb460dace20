namespace MeshGovernance.Exchange.Exports;

/// <summary>How several files become one stream.</summary>
internal static class Streams
{
    /// <summary>Documents of YAML, with three dashes between them.</summary>
    internal static string YamlDocuments(IReadOnlyList<string> files) => string.Concat(files
        .Select(file => Ended(file.TrimStart('\uFEFF')))
        .Select((file, at) => at == 0 || file.StartsWith("---", StringComparison.Ordinal) ? file : $"---\n{file}"));

    /// <summary>Texts one after the other, with an empty line between them.</summary>
    internal static string Texts(IReadOnlyList<string> files) => string.Join('\n', files.Select(Ended));

    /// <summary>Lines of JSON one after the other.</summary>
    internal static string Lines(IReadOnlyList<string> files) => string.Concat(files.Select(Ended));

    private static string Ended(string file) => file is [.., '\n'] ? file : file + "\n";
}
