using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Tests.Kinds.Agreements;

/// <summary>How a new agreement is written.</summary>
internal sealed record NewAgreement(string Product, string Name, string Consumer, DateOnly From, DateOnly Until)
{
    internal NewFile File() => NewFile.Of(
        $"domains/{Product}/agreements/{Name}.yaml",
        YamlText.Of(
            $"""
            apiVersion: meshgovernance/v1
            kind: AccessAgreement
            id: {Name}
            consumer: {Consumer}
            from: {From}
            until: {Until}

            """));
}
