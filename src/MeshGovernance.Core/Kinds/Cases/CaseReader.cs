using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Cases;

/// <summary>Finds and reads the cases that lie beside a policy.</summary>
public static class CaseReader
{
    internal const string Folder = PolicyFolder.CasesFolder;

    private static readonly CaseKind Kind = new();

    /// <summary>The cases of a policy, in the order of their folders.</summary>
    public static IReadOnlyList<PolicyCase> CasesOf(PolicySource policy, IFileTree tree, IDescriptorReader reader)
    {
        var cases = RepoPath.Of(policy.Folder).Child(Folder);
        return
        [
            .. tree.List(cases)
                .Select(file => file.RepoPath.SegmentsWithin(cases))
                .Where(path => path.Length > 1)
                .Select(path => cases.Child(path[0]))
                .Distinct()
                .Select(folder => Read(folder, policy, tree, reader)),
        ];
    }

    private static PolicyCase Read(string folder, PolicySource policy, IFileTree tree, IDescriptorReader reader)
    {
        if (tree.Find($"{folder}/{PolicyCase.File}") is not { Kind: FileKind.Regular } file)
            return Unreadable(new ParseFault(
                EngineRule.PolicyIncomplete, TextRange.FileStart, $"The case has no {PolicyCase.File}, which says for which day, and what the policy must find: begin with 'asOf: 2026-12-01' and 'findings: []'."));

        var parsed = reader.Parse(tree.Read(file), new ReadingLimits());
        if (parsed.Root is not { } root || parsed.Faults.Count > 0)
            return Unreadable([.. parsed.Faults]);
        if (Kind.Judge(root, reader) is { Count: > 0 } faults)
            return Unreadable([.. faults.Select(fault => new ParseFault(EngineRule.Schema, Place(parsed.Places, fault), fault.Message))]);
        if (ParameterValues.Unfit(policy, root["parameters"]).ToList() is { Count: > 0 } unfit)
            return Unreadable([.. unfit.Select(wrong => new ParseFault(EngineRule.Parameter, parsed.Places.Key(wrong.Value), wrong.Message))]);
        return new PolicyCase(folder, Dates.Read(root["asOf"]?.Text)!.Value, root["parameters"], [.. root["findings"]!.Items.Select(Expected)], []);

        PolicyCase Unreadable(params IReadOnlyList<ParseFault> faults) => new(folder, default, null, [], faults);
    }

    private static TextRange Place(Places places, Fault fault) =>
        fault.Part == FaultPart.Key && places.Key(fault.Node) is var key && key != default ? key : places.Anchor(fault.Node);

    // The schema has been kept: every field is there and of its type.
    private static ExpectedFinding Expected(Node node) => new(
        node["element"]!.Text!,
        Enum.Parse<Level>(node["level"]!.Text!, ignoreCase: true),
        (int)node["line"]!.Number!.Value,
        (int)node["column"]!.Number!.Value,
        node["message"]!.Text!);
}
