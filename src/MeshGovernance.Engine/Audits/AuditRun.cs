using System.Globalization;
using MeshGovernance.Core;
using MeshGovernance.Core.Registers.Agreements;

namespace MeshGovernance.Engine.Audits;

/// <summary>Answers from git who could read an element on a day.</summary>
public static class AuditRun
{
    /// <param name="open">The mesh.</param>
    /// <param name="element">The name of the element, as a report writes it.</param>
    /// <param name="day">The day.</param>
    /// <param name="head">Whose main line is looked at: a commit or branch.</param>
    /// <exception cref="UserException">There was no mesh on that day, or no such element in it.</exception>
    public static Audit Of(Workspace open, string element, DateOnly day, string head)
    {
        ArgumentNullException.ThrowIfNull(open);
        var found = open.On(head, [day])[0];
        if (found.Commit is not { } sha)
            throw found.IsBeyondClone
                ? new UserException($"This clone does not reach back to {Written(day)}.", "Fetch the whole history: git fetch --unshallow")
                : new UserException($"There was no commit yet on {Written(day)}.");
        var mesh = open.LoadAny(open.Commit(sha, out var commit));
        return mesh.IsEmpty
            ? throw new UserException($"There was no mesh yet on {Written(day)}, in commit {sha[..8]}.")
            : Audit.Of(mesh, element, day, commit);
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
