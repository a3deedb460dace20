namespace MeshGovernance.Bench.Generating;

/// <summary>Thirty policies: those of this repository, filled up with those of <c>bench/policies</c>.</summary>
internal static class PolicySet
{
    internal const int Count = 30;

    private const string Record = "# A policy of the benchmark\n\nIts context, decision and consequences are nobody's.\n";

    private const string Decision = """
        apiVersion: meshgovernance/v1
        kind: Decision
        decisions:
          - version: 1.0.0
            outcome: adopted
            date: 2026-06-15
            method: founding
            digest: 'sha256:0000000000000000000000000000000000000000000000000000000000000000'

        """;

    internal static IEnumerable<(string Path, string Text)> Files()
    {
        var own = Folders(Path.Combine(SourceTree.Root, "policies"));
        var more = Folders(Path.Combine(SourceTree.Root, "bench", "policies")).Where(folder => own.TrueForAll(other => other.Name != folder.Name));
        foreach (var (name, folder) in own.Concat(more).Take(Count))
        {
            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
                yield return ($"policies/{name}/{Path.GetFileName(file)}", File.ReadAllText(file));
            if (!File.Exists(Path.Combine(folder, "README.md")))
            {
                yield return ($"policies/{name}/README.md", Record);
                yield return ($"policies/{name}/decision.yaml", Decision);
            }
        }
    }

    private static List<(string Name, string Folder)> Folders(string root) =>
    [
        .. Directory.EnumerateFiles(root, "policy.csx", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!)
            .Select(folder => (Path.GetRelativePath(root, folder).Replace('\\', '/'), folder))
            .OrderBy(pair => pair.Item1, StringComparer.Ordinal),
    ];
}
