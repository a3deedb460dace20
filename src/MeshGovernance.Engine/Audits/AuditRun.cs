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
    /// <param name="today">The day on which it is asked.</param>
    /// <exception cref="UserException">The day is still to come, there was no mesh on it, or no such element in that.</exception>
    public static Audit Of(Workspace open, string element, DateOnly day, string head, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (day > today)
            throw new UserException($"{Written(day)} is still to come: what git keeps tells who could read until today, {Written(today)}.", "What is agreed on beyond that: mesh access list");
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
