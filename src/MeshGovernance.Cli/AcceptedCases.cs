using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Cli;

/// <summary>Makes what policies find today what their cases expect.</summary>
internal static class AcceptedCases
{
    /// <summary>Writes the <c>case.yaml</c> files that differ and says which.</summary>
    internal static int Write(OpenMesh open, LoadedMesh mesh, IReadOnlyList<TestedPolicy> tested)
    {
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
                else if (mesh.Files.Find(path) is { } file && mesh.Files.Read(file) is var read && CaseFile.Write(read, verdict.Tried, verdict.Found) is { } content)
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

        open.Write(mesh.Files, changed);
        lines.Add(new StyledLine(new StyledText(lines.Count == 0 ? "Every case holds: nothing was written." : "Read what changed before you commit it: git diff", TextStyle.Muted)));
        Terminal.Write(lines);
        return (int)outcome;

        void Refuse(string path, string why)
        {
            outcome = Outcome.Error;
            lines.Add(new StyledLine(new StyledText("not accepted  ", TextStyle.Error), new StyledText($"{path}: {why}")));
        }
    }
}
