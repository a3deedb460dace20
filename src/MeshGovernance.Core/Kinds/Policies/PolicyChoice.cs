using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>Which policy somebody means who asks for a decision: one of whose majors this can be decided, in the version that it has now.</summary>
public static class PolicyChoice
{
    private const string Nothing = "Nothing was written.";

    /// <param name="mesh">The mesh.</param>
    /// <param name="name">The id, alone or with a major or a whole version: <c>privacy/personal-data@2</c>, <c>privacy/personal-data@2.0.0</c>.</param>
    /// <param name="outcome">What is to be decided.</param>
    /// <exception cref="UserException">There is no such policy, several could be meant, or it cannot be decided.</exception>
    public static PolicySource Of(LoadedMesh mesh, string name, IPolicyOutcome outcome)
    {
        var (id, version) = name.Split('@') is [var before, var behind] ? (before, behind) : (name, null);
        var all = mesh.Policies.Where(source => source.Policy.PolicyId.Id == id).ToList();
        if (all.Count == 0 && mesh.Diagnostics.FirstOrDefault(IsWhy) is { } why)
            throw new UserException($"'{id}' cannot be read. {Nothing}", $"{PlainText.Silent(TerminalText.Harmless(why.File))}:{why.Range.Start.Line}: {why.Message}");
        if (all.Count == 0)
            throw new UserException($"There is no policy '{name}'.{Spelling.Question(id, mesh.Policies.Select(source => source.Policy.PolicyId.Id))}", "'mesh policy list' shows those that can be read.");
        var named = all.Where(source => version is null || Versions.Major(version) == source.Major).ToList();
        if (named.Count == 0)
            throw new UserException($"'{id}' has no version {version}: there is {string.Join(", ", all.Select(source => source.Policy.Version))}.");

        // What is on its way out is adopted again by whoever says that it is meant.
        if (version is null && outcome is Adoption)
            named = [named.MaxBy(source => source.Major)!];
        var able = named.Where(source => FaultOf(source.Policy, outcome) is null).ToList();
        if (able.Count > 1)
            throw new UserException($"'{id}' has several versions that it could be. {Nothing}", $"Say which: mesh policy {outcome.Verb} {able.MinBy(source => source.Major)!.Key}");
        var chosen = able is [var only] ? only : named[^1];
        if (version?.Contains('.') == true && version != chosen.Policy.Version)
            throw new UserException($"'{chosen.Key}' is version {chosen.Policy.Version}, not {version}. {Nothing}", $"The guild decides on what is there: write 'version: {version}' into {chosen.Folder}{PolicyKind.File} first, or name the other.");
        return FaultOf(chosen.Policy, outcome) is var (fault, hint) ? throw new UserException($"{fault} {Nothing}", hint) : chosen;

        bool IsWhy(Diagnostic diagnostic) => diagnostic.Rule.Level == Level.Error && diagnostic.Element.Name.PolicyKey?.Split('@')[0] == id;
    }

    private static (string Fault, string Hint)? FaultOf(Policy policy, IPolicyOutcome outcome)
    {
        var state = PolicyLife.StateOf(policy);
        if (PolicyLife.FaultOf(state, outcome.Status) is { } fault && state != outcome.Status)
            return ($"'{policy.Key}' is {state}. {fault}", state == PolicyLife.Proposed ? "Nobody is bound by it: take its folder away, or adopt it first." : $"Begin its next one: mesh policy new {policy.PolicyId.Id} --major");
        return state == outcome.Status && policy.Decisions[^1] is { } last && last.Version == policy.Version
            ? ($"'{policy.Key}' is {state} already, in version {policy.Version}{(last.Day is { } day ? $" since {Dates.Write(day)}" : "")}.", "What shall change about it is a new version: raise 'version' in its policy.yaml, and have the guild decide on that.")
            : null;
    }
}
