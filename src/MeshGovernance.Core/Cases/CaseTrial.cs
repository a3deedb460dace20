using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Cases;

/// <summary>Makes cases ready to be tried, with the engine that judges real meshes.</summary>
public sealed class CaseTrial(IFileTree tree, IDescriptorReader reader, IPolicyCompiler compiler)
{
    /// <summary>Reads the mesh of a case and plans what its policy has to judge there.</summary>
    public PreparedCase Prepare(PolicySource policy, PolicyCase tried)
    {
        if (tried.Faults.Count > 0)
            return new PreparedCase(tried, null, [.. tried.Faults.Select(fault => $"{PolicyCase.File}:{fault.Range.Start.Line}:{fault.Range.Start.Column}: {fault.Message}")]);

        var files = new CaseTree(tree, policy, tried);
        var evidence = files.Evidence is { } recorded ? EvidenceLoader.Load(new EvidenceSource(recorded, PolicyCase.Evidence, null), tried.AsOf, reader, new ReadingLimits()) : null;
        if (evidence is { Faults: [_, ..] faults })
            return new PreparedCase(tried, null, [.. faults.Select(fault => $"{PolicyCase.Evidence}/{fault}")]);
        var known = Task.FromResult(evidence);
        var mesh = MeshLoader.Load(files, reader, evidence: known);
        if (Targets.Read(policy.Policy.Scope) == ScopeKind.Change)
            mesh.CompareWith(MeshLoader.Load(files.Before, reader, evidence: known), tried.AsOf);
        if (!mesh.Policies.Any(source => source.Folder == files.PolicyFolder))
            return new PreparedCase(tried, null, [$"The policy is not read in {files.PolicyFolder}: the mesh.yaml of a case leaves 'paths' alone."]);

        return new PreparedCase(
            tried,
            EvaluationPlan.Of(
                mesh, tried.AsOf, new Selection([policy.Policy.Key], [], []), compiler,
                source => ParameterValues.Resolve(source, tried.Parameters, ParameterValues.SetFor(source, mesh))),
            []);
    }
}
