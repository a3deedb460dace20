using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>How serious the findings of a policy are on a day. Days are inclusive and in UTC; a missing date means never.</summary>
internal static class Lifecycle
{
    private const string Advisory = "advisory";
    private const string Mandatory = "mandatory";

    /// <summary>Whether the policy decides: a failure of its code then fails the check.</summary>
    internal static bool Decides(Policy policy) => policy.Status is "adopted" or "deprecated";

    /// <summary>Whether the policy is a record of what once held, or was turned down.</summary>
    internal static bool IsOver(Policy policy) => policy.Status is "retired" or "rejected";

    internal static bool CanBeWaived(Policy policy) => policy.Enforcement != Mandatory;

    /// <summary>Whether findings are errors one day, as far as enforcement goes.</summary>
    internal static bool CanBlock(Policy policy) => policy.Enforcement != Advisory;

    /// <summary>The level on a day; null where the policy is not run.</summary>
    internal static Level? LevelOn(Policy policy, DateOnly day) => policy.Status switch
    {
        "proposed" => Level.Note,
        "adopted" or "deprecated" => policy switch
        {
            _ when policy.End <= day => null,
            _ when policy.Block <= day => CanBlock(policy) ? Level.Error : Level.Warning,
            _ when policy.Warn <= day => Level.Warning,
            _ => Level.Note,
        },
        _ => null,
    };

    /// <summary>The first day on which findings block, once the policy is adopted; null where they never will.</summary>
    internal static DateOnly? Blocks(Policy policy) => CanBlock(policy) && !(policy.End <= policy.Block) ? policy.Block : null;

    /// <summary>The next day on which the level is another one; null where it stays.</summary>
    internal static LevelChange? NextChange(Policy policy, DateOnly day)
    {
        if (!Decides(policy))
            return null;
        var now = LevelOn(policy, day);
        return new[] { policy.Warn, policy.Block, policy.End }
            .OfType<DateOnly>()
            .Where(date => date > day)
            .Order()
            .Select(date => new LevelChange(LevelOn(policy, date), date))
            .FirstOrDefault(change => change.Level != now);
    }
}
