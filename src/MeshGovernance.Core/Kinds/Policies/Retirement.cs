using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>The guild takes a policy out of force. Days that have not come by then never will.</summary>
public sealed record Retirement : IPolicyOutcome
{
    public string Status => PolicyLife.Retired;

    public string Verb => "retire";

    public PolicyStep StepOf(PolicySource source, LoadedMesh mesh, DateOnly day)
    {
        var policy = source.Policy;
        return new PolicyStep(source, Status, day, Past(policy.Warn), Past(policy.Block), policy.End < day ? policy.End : day);

        DateOnly? Past(DateOnly? date) => date < day ? date : null;
    }

    public IEnumerable<string> Next(PolicyStep step, LoadedMesh mesh) =>
        ["Its folder stays, for everybody who looks up what once held. A rule like it comes back as its next major version."];
}
