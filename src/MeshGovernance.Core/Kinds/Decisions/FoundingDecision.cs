using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Core.Kinds.Decisions;

/// <summary>The decision by which whoever founds a mesh adopts a policy of the starter set.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Digest">The digest of what is decided on.</param>
/// <param name="Founder">The e-mail address of whoever decides.</param>
/// <param name="Day">The day of the founding.</param>
public sealed record FoundingDecision(PolicySource Policy, string Digest, string Founder, DateOnly Day)
{
    public NewFile File() => NewFile.Of(
        Policy.Folder + DecisionKind.File,
        YamlText.Of(
            $"""
            apiVersion: meshgovernance/v1
            kind: Decision
            decisions:
              - version: {Version.Parse(Policy.Policy.Version)}
                outcome: adopted
                date: {Day}
                method: founding
                digest: {Digest}
                consented:
                  - {Founder}

            """));
}
