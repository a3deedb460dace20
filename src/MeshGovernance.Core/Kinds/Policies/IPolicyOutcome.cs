using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>What the guild can decide about a policy, with the days that it chooses.</summary>
public interface IPolicyOutcome
{
    /// <summary>The status that the policy gets.</summary>
    string Status { get; }

    /// <summary>What people do when they decide so, as the verb is called.</summary>
    string Verb { get; }

    /// <summary>The step that the policy takes.</summary>
    /// <param name="source">A policy whose last decision lets it take the step.</param>
    /// <param name="mesh">The mesh with the others.</param>
    /// <param name="day">The day of the decision.</param>
    /// <exception cref="UserException">It cannot be decided like that.</exception>
    PolicyStep StepOf(PolicySource source, LoadedMesh mesh, DateOnly day);

    /// <summary>What comes after the decision, a line each.</summary>
    IEnumerable<string> Next(PolicyStep step, LoadedMesh mesh);
}
