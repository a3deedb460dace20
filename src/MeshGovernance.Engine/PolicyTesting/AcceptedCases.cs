using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Engine.PolicyTesting;

/// <summary>What policies find today, made what their cases expect.</summary>
/// <param name="Outcome">Passed, or error where a case could not be accepted.</param>
/// <param name="Lines">What was written and what was not, and why.</param>
public sealed record AcceptedCases(Outcome Outcome, IReadOnlyList<StyledLine> Lines)
{
    /// <summary>Writes the <c>case.yaml</c> files that differ.</summary>
    public static AcceptedCases Write(Workspace open, IReadOnlyList<TestedPolicy> tested)
    {
        var files = open.WorkingTree();
        var lines = new List<StyledLine>();
        var changed = new Dictionary<string, byte[]>();
        var outcome = Outcome.Passed;
        foreach (var policy in tested)
        {
            foreach (var verdict in policy.Cases.Where(verdict => !verdict.Holds))
            {
                var path = $"{verdict.Tried.Folder}/{PolicyCase.File}";
                if (verdict.Obstacles.Count > 0)
                    Refuse(path, verdict.Obstacles[0]);
                else if (files.Find(path) is { } file && files.Read(file) is var read && CaseFile.Write(read, verdict.Tried, verdict.Found) is { } content)
                {
                    changed[path] = content;
                    lines.Add(new StyledLine(new StyledText("accepted  ", TextStyle.Good), new StyledText(path)));
                }
                else
                {
                    Refuse(path, "it has no line 'findings:' to write them below");
                }
            }

            if (policy.Errors.Count > 0)
                Refuse(policy.Policy.ScriptPath, "the script does not compile");
        }

        open.Write(files, changed);
        lines.Add(new StyledLine(new StyledText(lines.Count == 0 ? "Every case holds: nothing was written." : "Read what changed before you commit it: git diff", TextStyle.Muted)));
        return new AcceptedCases(outcome, lines);

        void Refuse(string path, string why)
        {
            outcome = Outcome.Error;
            lines.Add(new StyledLine(new StyledText("not accepted  ", TextStyle.Error), new StyledText($"{path}: {why}")));
        }
    }
}
