using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Cases;

/// <summary>A case of a policy: a folder with a small mesh, and a <c>case.yaml</c> that says what the policy must find in it.</summary>
/// <param name="Folder">The folder of the case.</param>
/// <param name="AsOf">The day to judge for.</param>
/// <param name="Parameters">Values of the policy's parameters, by name; null where it keeps its defaults.</param>
/// <param name="Findings">All findings, in the order of reports.</param>
/// <param name="Faults">What is wrong with <c>case.yaml</c> itself; the case cannot be tried then.</param>
public sealed record PolicyCase(string Folder, DateOnly AsOf, Node? Parameters, IReadOnlyList<ExpectedFinding> Findings, IReadOnlyList<ParseFault> Faults)
{
    public const string File = PolicyFolder.CaseFile;

    /// <summary>The folder with what is known of the data of the mesh.</summary>
    internal const string Evidence = "evidence";

    /// <summary>The folder of a case with the mesh that its own was changed from, for policies of scope <c>change</c>.</summary>
    internal const string Before = "before";

    public string Name => RepoPath.Of(Folder).Name;

    /// <summary>Whether the policy must find something.</summary>
    public bool Fires => Findings.Count > 0;
}

/// <summary>A finding as <c>case.yaml</c> writes it.</summary>
public sealed record ExpectedFinding(string Element, Level Level, int Line, int Column, string Message)
{
    internal static ExpectedFinding Of(Finding finding) =>
        new(finding.Element.Text, finding.Level, finding.Range.Start.Line, finding.Range.Start.Column, finding.Message);
}
