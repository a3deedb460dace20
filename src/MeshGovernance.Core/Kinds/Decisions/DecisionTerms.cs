using MeshGovernance.Core.Kinds.Guilds;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Decisions;

/// <summary>What is known of a decision besides its outcome.</summary>
/// <param name="On">The day on which it is taken; null for the day on which all who are asked have had their time.</param>
/// <param name="Consented">Who has agreed; empty while they are still asked.</param>
/// <param name="PullRequest">Where it is decided; null while there is none.</param>
public sealed record DecisionTerms(DateOnly? On, IReadOnlyList<string> Consented, int? PullRequest)
{
    /// <summary>The day of the decision.</summary>
    /// <exception cref="UserException">It has passed, or nobody could decide.</exception>
    public DateOnly DayOf(LoadedMesh mesh, PolicySource source, DateOnly today) => On < today
        ? throw new UserException(
            $"{Dates.Write(On.Value)} has passed, and what is decided in a pull request is not decided before it. Nothing was written.",
            $"Name a day from {Dates.Write(today)} on, or none. Whoever writes down what was decided back then says so: --as-of {Dates.Write(On.Value)}")
        : On ?? (Consented.Count > 0 ? today : today.AddDays(Electorate.Of(mesh.Mesh, source.Policy, today).Days));
}
