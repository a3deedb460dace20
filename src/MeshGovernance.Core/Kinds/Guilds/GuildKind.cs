using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Guilds;

/// <summary><c>guild.yaml</c>: who decides about policies. There is one, so that it needs no key.</summary>
public sealed class GuildKind : DescriptorKind
{
    public const string File = "guild.yaml";

    private static readonly FilePlace Everything = new(MeshFolder.Guild, "");

    public override string Name => "guild";

    internal override IReadOnlyList<FilePlace> Places { get; } = [new(MeshFolder.Guild, File)];

    internal override string One => "the guild";

    internal override DocumentKind Model => DocumentKind.Guild;

    /// <summary>Its folder with the waivers, about which it decides.</summary>
    internal override IReadOnlyList<FilePlace> RulePlaces { get; } = [Everything];

    internal override bool DecidesForAll => true;

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.Guild;

    internal override IEnumerable<Diagnostic> Check(AssembledMesh mesh) => mesh.Guild is { } guild ? GuildSeats.Check(mesh, guild) : [];

    internal override bool Binds(RepoPath path, MeshPaths paths) => Everything.Covers(path, paths);
}
