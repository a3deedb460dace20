using MeshGovernance.Core.Kinds.Guilds;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Adoptions;

/// <summary>A plan that was written as decisions and waivers: the guild has the last word in the pull request that brings them.</summary>
/// <param name="Added">The files that are new.</param>
/// <param name="Changed">The files that are changed.</param>
/// <param name="InTheWay">What the rules of the mesh have against it, a line each; nothing is written as long as there is anything.</param>
/// <param name="Electorate">Who is asked about the decisions; null where there is none.</param>
public sealed record WrittenAdoption(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> InTheWay, Electorate? Electorate)
{
    public Outcome Outcome => InTheWay.Count > 0 ? Outcome.Failed : Outcome.Passed;

    public IEnumerable<StyledLine> Lines()
    {
        foreach (var found in InTheWay)
            yield return new StyledLine(new StyledText("in the way  ", TextStyle.Error), new StyledText(found));
        if (InTheWay.Count > 0)
        {
            yield return StyledLine.Empty;
            yield return new StyledLine(new StyledText("Nothing was written.", TextStyle.Strong), new StyledText(" Mend that, and run the command again."));
            yield break;
        }

        if (Added.Count + Changed.Count == 0)
        {
            yield return new StyledLine(new StyledText("There is nothing to write: no rule blocks anybody before there was time to mend.", TextStyle.Good));
            yield break;
        }

        foreach (var file in Added)
            yield return new StyledLine(new StyledText("wrote    ", TextStyle.Good), new StyledText(file));
        foreach (var file in Changed)
            yield return new StyledLine(new StyledText("changed  ", TextStyle.Good), new StyledText(file));
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText("Next", TextStyle.Strong));
        yield return new StyledLine(new StyledText("  Commit it and open a pull request: the guild decides there. 'mesh whatif' says for its text what changes for whom."));
        if (Electorate is not null)
            yield return new StyledLine(new StyledText("  " + Electorate.Words));
    }
}
