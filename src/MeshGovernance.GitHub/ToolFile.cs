using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.GitHub;

/// <summary>The file beside a copy of the action that says from where it takes the tool: a release, or a commit to build.</summary>
internal static class ToolFile
{
    internal const string Path = ".github/actions/mesh/tool.yaml";

    private const string Name = "Tool";
    private const string Action = ".github/actions/mesh/action.yml";

    /// <summary>Where the action finds the sources of the tool in its own repository, and needs no such file.</summary>
    private const string Sources = "src/MeshGovernance.Cli/MeshGovernance.Cli.csproj";
    private const string Form = "Write 'repository: https://github.com/OWNER/NAME' and 'version: 1.2.3', a release there.";

    private static readonly string[] Platforms = ["linux-x64", "linux-arm64", "osx-arm64", "win-x64"];

    internal static IEnumerable<CheckupItem> Examined(IFileTree files, IDescriptorReader reader)
    {
        if (files.Find(Path) is { Kind: FileKind.Regular } file)
            return Items(reader.Parse(files.Read(file), new ReadingLimits()).Root);
        return files.Find(Action) is null || files.Find(Sources) is not null ? [] : [Fault($"There is no {Path}, so the workflows do not know from where to take mesh.", Form)];
    }

    private static List<CheckupItem> Items(Node? root)
    {
        var (repository, version, commit) = (root?["repository"]?.Text, root?["version"]?.Text, root?["commit"]?.Text);
        List<CheckupItem> faults = [.. Faults(repository, version, commit), .. Pins(root?["sha256"])];
        return faults.Count > 0 ? faults
            : [new CheckupItem(Name, Health.Fits, version is null ? $"{Path} names one commit, which is built in each run." : $"{Path} names release {version}.", File: Path)];
    }

    private static IEnumerable<CheckupItem> Faults(string? repository, string? version, string? commit)
    {
        if (repository is not { Length: > 0 } && version is null && commit is null)
        {
            yield return Fault($"{Path} does not say from where the workflows take mesh.", Form);
            yield break;
        }

        if (repository is not { Length: > 0 })
            yield return Fault($"{Path} names no repository.", Form);
        else if (!repository.StartsWith("https://", StringComparison.Ordinal))
            yield return Fault($"{Path} names the repository '{PlainText.Cap(repository)}', which is not reached by https.", Form);
        else if (version is not null && !ToolPin.IsReleasing(repository))
            yield return Fault($"{Path} names '{PlainText.Cap(repository)}', which is no address of a repository with releases.", Form);
        if (version is null && commit is null)
            yield return Fault($"{Path} names neither a version nor a commit.", Form);
        else if (version is not null && commit is not null)
            yield return Fault($"{Path} names a version and a commit.", "Keep the version, which is taken as it was released; a commit is built in each run.");
        if (version is not null && !ToolPin.IsVersion(version))
            yield return Fault($"{Path} names the version '{PlainText.Cap(version)}'.", "Write it as in 'version: 1.2.3'.");
        if (commit is not null && !ToolPin.IsCommit(commit))
            yield return Fault($"{Path} names the commit '{PlainText.Cap(commit)}', and others may come to have that name.", "Write its full hash, 40 hex digits.");
    }

    private static IEnumerable<CheckupItem> Pins(Node? pins)
    {
        if (pins is null)
            yield break;
        if (pins.Kind != NodeKind.Map || pins.Keys.Count == 0)
            yield return Fault($"{Path} pins no hash under 'sha256'.", "Write a line '  linux-x64: HASH' below it, or take it away.");
        foreach (var (platform, hash) in pins.Kind == NodeKind.Map ? pins.Keys.Zip(pins.Items, (key, value) => (key, value.Text)) : [])
        {
            if (!Platforms.Contains(platform))
                yield return Fault($"{Path} pins a hash for '{PlainText.Cap(platform)}', for which there are no releases.", $"They are for {string.Join(", ", Platforms)}.");
            else if (!ToolPin.IsHash(hash ?? ""))
                yield return Fault($"{Path} pins no whole hash for {platform}.", "Copy the 64 hex digits from SHA256SUMS of the release.");
        }
    }

    private static CheckupItem Fault(string says, string next) => new(Name, Health.Falls, says, next, Path);
}
