using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Wire;

namespace MeshGovernance.Sandbox;

/// <summary>
/// How much of what policies find is held word for word; the rest is counted. Each level has a budget of its own: what a proposed policy notes takes no place
/// from errors.
/// </summary>
internal sealed class AnswerBudget(EvaluationPlan plan, int mostViolations, int mostCharacters)
{
    private readonly Dictionary<Level, (int Violations, int Characters)> used = [];

    internal UnitAnswer Hold(UnitAnswer answer)
    {
        if (answer.Violations.Count == 0)
            return answer;
        var level = Lifecycle.LevelOn(plan.Policies[answer.Unit.Policy].Source.Policy, plan.AsOf) ?? Level.Note;
        var (violations, characters) = used.GetValueOrDefault(level);
        var held = new List<WireViolation>();
        foreach (var violation in answer.Violations)
        {
            if (violations == mostViolations || characters + LengthOf(violation) > mostCharacters)
                break;
            held.Add(violation);
            (violations, characters) = (violations + 1, characters + LengthOf(violation));
        }

        used[level] = (violations, characters);
        return held.Count == answer.Violations.Count ? answer : answer with { Violations = held, Untold = answer.Violations.Count - held.Count };
    }

    private static int LengthOf(WireViolation violation) =>
        violation.Message.Length + violation.Key.Length + violation.Missing.Sum(part => part.Length) + violation.Edits.Sum(edit => edit.Field.Length + edit.Value.Length);
}
