using MeshGovernance.GitHub;
using MeshGovernance.Tests.Architecture;
using MeshGovernance.Tests.Fences;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Hosting;

/// <summary>What GitHub gives a repository and what not, by what is said of it.</summary>
public sealed class HostSettingsTests
{
    private const string LockFile = ".github/workflows/actions.lock";

    [Theory]
    [InlineData(null, null, "Ruleset, Events")]
    [InlineData(Visibility.Public, Plan.Free, "Ruleset, Events")]
    [InlineData(Visibility.Public, Plan.Enterprise, "Ruleset, Events, Lock file")]
    [InlineData(Visibility.Private, Plan.Free, "Ruleset!, Catalog!, Scanning")]
    [InlineData(Visibility.Private, Plan.Team, "Ruleset, Events, Catalog, Scanning")]
    [InlineData(Visibility.Internal, Plan.Enterprise, "Ruleset, Events, Lock file, Catalog, Scanning")]
    public void A_repository_is_told_what_it_lacks(Visibility? visibility, Plan? plan, string items) =>
        Assert.Equal(items, string.Join(", ", Items(visibility, plan).Select(item => item.Name + (item.Health == Health.Falls ? "!" : ""))));

    [Fact]
    public void A_lock_file_is_seen_whatever_the_plan() =>
        Assert.Contains(Items(Visibility.Public, Plan.Free, LockFile), item => item is { Name: "Lock file", Health: Health.Fits });

    private static List<CheckupItem> Items(Visibility? visibility, Plan? plan, params string[] others)
    {
        var workflows = Directory.GetFiles(Path.Combine(Source.Root, ".github", "workflows")).ToDictionary(path => $".github/workflows/{Path.GetFileName(path)}", File.ReadAllText);
        var files = new MemoryTree(workflows.Concat(others.Select(path => KeyValuePair.Create(path, ""))).ToDictionary());
        return [.. HostSettings.Of(new RepositoryKind(visibility, plan), new WorkflowFolder(files, new YamlDescriptorReader()), files)];
    }
}
