using MeshGovernance.Core.Loading;
using MeshGovernance.Policies;
using MeshGovernance.Yaml;

namespace MeshGovernance.Cli;

/// <summary>What was parsed of a repository, from one run to the next: one file for each repository, for the few that were used last.</summary>
internal sealed class ParsedFilesCache(string repository)
{
    private const int MostRepositories = 8;

    /// <summary>What parses and judges a file: another build of it reads nothing that this one kept.</summary>
    private static readonly string Tool = string.Join(
        ' ', new[] { typeof(ParsedFiles), typeof(YamlDescriptorReader), typeof(Mesh) }.Select(type => type.Module.ModuleVersionId.ToString()));

    private readonly KeptContent kept = new(CacheFolder.Parsed, ".parsed");
    private readonly string key = $"{Tool}\n{repository}";

    internal ParsedFiles Load() => new(kept.Find(key) is { } content ? KeptFiles.Read(content) : null);

    internal void Keep(ParsedFiles files)
    {
        kept.Keep(key, files.Keep);
        kept.Thin(MostRepositories);
    }
}
