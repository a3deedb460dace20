using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>The guild lets a policy end, usually since another one takes over from it. Until its last day it binds as before.</summary>
/// <param name="End">The first day without findings; null for the day from which its successor blocks.</param>
/// <param name="HasSuccessor">Whether another policy has to take over.</param>
public sealed record Deprecation(DateOnly? End, bool HasSuccessor) : IPolicyOutcome
{
    private const string Nothing = "Nothing was written.";

    public string Status => PolicyLife.Deprecated;

    public string Verb => "deprecate";

    public PolicyStep StepOf(PolicySource source, LoadedMesh mesh, DateOnly day)
    {
        var policy = source.Policy;
        var successor = HasSuccessor ? SuccessorOf(policy, mesh.Mesh) : null;
        if ((End ?? successor?.Block ?? successor?.Warn) is not { } end)
            throw new UserException($"Nobody could tell from which day '{policy.Key}' finds nothing any more. {Nothing}", "Name the day: --end YYYY-MM-DD");
        if (End is null)
            end = new[] { end, day, policy.Warn?.AddDays(1) ?? day, policy.Block?.AddDays(1) ?? day }.Max();
        return end < day
            ? throw new UserException($"'{policy.Key}' would end on {Dates.Write(end)}, before that is decided on {Dates.Write(day)}. {Nothing}", $"Name a later day, or let it go at once: mesh policy retire {policy.Key}")
            : new PolicyStep(source, Status, day, policy.Warn, policy.Block, end);
    }

    public IEnumerable<string> Next(PolicyStep step, LoadedMesh mesh) =>
        [$"When it has ended, on {Dates.Write(step.End!.Value)}: mesh policy retire {step.Source.Key}"];

    private static Policy SuccessorOf(Policy policy, Mesh mesh)
    {
        var successors = mesh.Policies.Where(other => other.Supersedes == policy.Key).ToList();
        return successors.FirstOrDefault(other => PolicyLife.StateOf(other) == PolicyLife.Adopted) ?? throw (successors switch
        {
            [] => new UserException(
                $"No policy takes over from '{policy.Key}'. {Nothing}",
                $"Write 'supersedes: {policy.Key}' into the policy.yaml of the one that does. Where none shall: --without-successor --end YYYY-MM-DD"),
            _ => new UserException(
                $"'{successors[0].Key}' takes over from '{policy.Key}', but nobody has adopted it. {Nothing}", $"Adopt it first: mesh policy adopt {successors[0].Key}"),
        });
    }
}
