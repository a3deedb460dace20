using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Policies;

namespace MeshGovernance.Core.Kinds.Decisions;

/// <summary>A decision of the guild that is not written yet.</summary>
/// <param name="Step">What is decided.</param>
/// <param name="Digest">The digest of what is decided on.</param>
/// <param name="Consented">Who has agreed; empty while the guild is still asked.</param>
/// <param name="PullRequest">Where it is decided; null while there is none.</param>
public sealed record NewDecision(PolicyStep Step, string Digest, IReadOnlyList<string> Consented, int? PullRequest)
{
    /// <summary>The path of the <c>decision.yaml</c>.</summary>
    public string File => Step.Source.Folder + DecisionKind.File;

    /// <summary>The decision as one more in a file that is there.</summary>
    public NewItem Item() => new(File, "decisions", Text());

    /// <summary>The decision as the first of its policy.</summary>
    public NewFile First() => NewFile.Of(File, $"apiVersion: meshgovernance/v1\nkind: Decision\ndecisions:\n  - {Text().Replace("\n", "\n    ", StringComparison.Ordinal)}\n");

    private string Text() => YamlText.Of(
        $"""
        version: {Version.Parse(Step.Source.Policy.Version)}
        outcome: {Step.Status}
        date: {Step.On}

        """) + (PullRequest is { } number ? YamlText.Of($"pullRequest: {number}\n") : "") + YamlText.Of(
        $"""
        method: consent
        digest: {Digest}
        consented:
        """) + (Consented.Count == 0 ? " []" : string.Concat(Consented.Select(username => YamlText.Of($"\n  - {username}"))));
}
