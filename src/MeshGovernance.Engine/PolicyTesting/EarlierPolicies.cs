using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Git;

namespace MeshGovernance.Engine.PolicyTesting;

/// <summary>The policies of a commit that have changed since: what a new version is compared with.</summary>
public sealed class EarlierPolicies
{
    private readonly IReadOnlyDictionary<string, PolicySource> policies;

    private EarlierPolicies(IReadOnlyDictionary<string, PolicySource> policies) => this.policies = policies;

    /// <summary>The policies of a commit, read only if a policy has changed since.</summary>
    /// <param name="open">The mesh.</param>
    /// <param name="base">The commit; null for the one that is checked out, if there is one.</param>
    /// <param name="now">The mesh as it is.</param>
    /// <param name="tested">The policies that are asked for.</param>
    /// <exception cref="GitException">There is no such commit.</exception>
    public static EarlierPolicies Of(Workspace open, string? @base, LoadedMesh now, IReadOnlyList<PolicySource> tested)
    {
        if ((@base ?? open.Head) is not { } commit)
            return new EarlierPolicies(new Dictionary<string, PolicySource>());
        var tree = open.Commit(commit, out _);
        return tested.Any(source => HasChanged(tree, now.Files, source)) ? Of(open.LoadAny(tree), now, tested) : new EarlierPolicies(new Dictionary<string, PolicySource>());
    }

    /// <summary>The policies of a mesh that are other ones in another.</summary>
    internal static EarlierPolicies Of(LoadedMesh before, LoadedMesh now, IReadOnlyList<PolicySource> asked)
    {
        var changed = asked.Where(source => HasChanged(before.Files, now.Files, source)).Select(source => source.Key).ToHashSet();
        return new EarlierPolicies(before.Policies.Where(source => changed.Contains(source.Key)).ToDictionary(source => source.Key));
    }

    /// <summary>A policy as it was; null where it is new or as it was.</summary>
    public PolicySource? Of(PolicySource now) => policies.GetValueOrDefault(now.Key);

    private static bool HasChanged(IFileTree before, IFileTree now, PolicySource source) =>
        HasChanged(before, now, source.ScriptPath) || HasChanged(before, now, source.Folder + PolicyKind.File);

    private static bool HasChanged(IFileTree before, IFileTree now, string path) =>
        before.Find(path) is { } old && now.Find(path) is { } file && !before.Read(old).AsSpan().SequenceEqual(now.Read(file));
}
