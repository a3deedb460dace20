using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Disk;

/// <summary>What was parsed of a repository, from one run to the next: one file for each repository, for the few that were used last.</summary>
/// <param name="repository">The folder of git.</param>
/// <param name="builds">The builds of what parses and judges a file: another one reads nothing that these kept.</param>
public sealed class ParsedFilesCache(string repository, string builds)
{
    private const int MostRepositories = 8;

    private readonly KeptContent kept = new(CacheFolder.Parsed, ".parsed");
    private readonly string key = new HashInput("parsed files").Add(builds).Add(repository).ToDigits();

    public ParsedFiles Load() => new(kept.Find(key) is { } content ? KeptFiles.Read(content) : null);

    public void Keep(ParsedFiles files)
    {
        kept.Keep(key, files.Keep);
        kept.Thin(MostRepositories);
    }
}
