using MeshGovernance.Core;
using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Kinds.Guilds;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Registers;
using MeshGovernance.Engine.PolicyTesting;

namespace MeshGovernance.Engine.Authoring;

/// <summary>Prepares a decision about a policy: its status and dates, the digest of what is decided, and the decision itself. All of it is written, or nothing where the rules of the mesh would find something wrong with it.</summary>
public sealed class GuildDecision(Workspace open, DateOnly today)
{
    /// <param name="name">The policy.</param>
    /// <param name="outcome">What is decided.</param>
    /// <param name="terms">When, and by whom.</param>
    /// <param name="isWritten">Whether to write it, rather than only to say what would be.</param>
    /// <exception cref="UserException">It cannot be decided.</exception>
    public DecidedPolicy Make(string name, IPolicyOutcome outcome, DecisionTerms terms, bool isWritten)
    {
        var mesh = open.Load(open.WorkingTree());
        var source = PolicyChoice.Of(mesh, name, outcome);
        var day = terms.DayOf(mesh, source, today);
        var electorate = Electorate.Of(mesh.Mesh, source.Policy, day);
        if (electorate.FaultOf(terms.Consented) is var (fault, hint))
            throw new UserException($"{fault} Nothing was written.", hint);
        var step = outcome.StepOf(source, mesh, day);

        var manifest = new Dictionary<string, byte[]> { [step.File] = step.Written(mesh) };
        var stepped = step.TakenIn(open.Load(new PatchedTree(mesh.Files, manifest)));
        var compiled = open.Compiler.Compile([stepped])[0];
        var decision = new NewDecision(step, DecisionDigests.Of(mesh, stepped, compiled), terms.Consented, terms.PullRequest);
        var (added, changed) = Files(mesh, decision, manifest);

        var after = open.Load(new PatchedTree(mesh.Files, changed.Concat(added.ToDictionary(file => file.Path, file => file.Content.ToArray())).ToDictionary()));
        var judged = open.Judge(mesh, day, Selection.Everything);
        var obstacles = StepObstacles.Of(step, after, judged, open.Judge(after, day, Selection.Everything));
        if (outcome is Adoption)
            obstacles = WithCases(obstacles, mesh, after, source);
        var isDone = isWritten && obstacles.Found.Count == 0;
        if (isDone)
            open.Write(added, mesh.Files, changed);
        return new DecidedPolicy(decision, electorate, obstacles) { Added = added, Changed = [.. changed.Keys], After = [.. outcome.Next(step, mesh)], IsWritten = isDone, Evidence = judged.Evidence };
    }

    private (IReadOnlyList<NewFile> Added, Dictionary<string, byte[]> Changed) Files(LoadedMesh mesh, NewDecision decision, Dictionary<string, byte[]> manifest)
    {
        var changed = manifest.Where(file => !mesh.Files.Read(mesh.Files.Find(file.Key)!).AsSpan().SequenceEqual(file.Value)).ToDictionary();
        var added = new List<NewFile>();
        Add(open, mesh, decision, added, changed);
        return (added, changed);
    }

    /// <summary>Puts a decision into the file of its policy, which is new or changes.</summary>
    /// <exception cref="UserException">The file leaves no safe place for it.</exception>
    internal static void Add(Workspace open, LoadedMesh mesh, NewDecision decision, List<NewFile> added, Dictionary<string, byte[]> changed)
    {
        if (mesh.Files.Find(decision.File) is null)
            added.Add(decision.First());
        else
            changed[decision.File] = open.With(mesh, decision.Item()) ?? throw new UserException(
                $"'{decision.File}' is written in a way that leaves no safe place for a decision. Nothing was written.", "Write 'decisions' as a block, one item below the other, and run the command again.");
    }

    /// <summary>What a policy finds in its cases can count for more once it is adopted; what differs before that is no matter of dates.</summary>
    private StepObstacles WithCases(StepObstacles obstacles, LoadedMesh before, LoadedMesh after, PolicySource source)
    {
        if (Hold(after))
            return obstacles;
        var tested = $"mesh policy test {source.Folder.TrimEnd('/')}";
        return Hold(before)
            ? obstacles with { Told = [.. obstacles.Told, $"Its cases expect the levels of a proposal: {tested} --accept"] }
            : obstacles with { Found = [.. obstacles.Found, $"Its cases do not hold: {tested}"] };

        bool Hold(LoadedMesh mesh) => Cases(mesh, source.Key).All(verdict => verdict.Holds);
    }

    private IEnumerable<CaseVerdict> Cases(LoadedMesh mesh, string key) =>
        new PolicyTests(mesh.Files, open.Reader, open.Compiler).Run([mesh.Policies.Single(source => source.Key == key)], withMutants: false, (_, _, _) => null, _ => { }).SelectMany(tested => tested.Cases);
}
