using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Core.Adoptions;

/// <summary>What a plan does about a policy.</summary>
public enum RuleStep
{
    /// <summary>Nothing: it leaves enough time, or never blocks.</summary>
    Keep,

    /// <summary>It blocks already: what it finds today is waived until the day, and whatever is new blocks.</summary>
    Freeze,

    /// <summary>It blocks before the day, and the guild lets it block on the day instead.</summary>
    Postpone,

    /// <summary>It is only proposed, and costs nobody anything before the guild adopts it.</summary>
    Propose,
}

/// <summary>A policy in the order of a plan.</summary>
/// <param name="Cost">What it costs.</param>
/// <param name="Step">What is done about it.</param>
/// <param name="Warn">The first day of warnings then; null means never.</param>
/// <param name="Block">The first day on which it blocks what is found today; null means never.</param>
public sealed record PlannedRule(RuleCost Cost, RuleStep Step, DateOnly? Warn, DateOnly? Block)
{
    /// <summary>The day by which what it finds today is mended, at the pace of the plan.</summary>
    public required DateOnly Ready { get; init; }

    /// <summary>The day on which it blocks by what its file says; null where it never will, or nobody has adopted it.</summary>
    public required DateOnly? BlocksToday { get; init; }

    /// <summary>The step in the life of the policy that the guild is asked for on a day.</summary>
    public PolicyStep StepOf(PolicySource source, DateOnly day) => new(source, PolicyLife.Adopted, day, Warn, Block, source.Policy.End);
}
