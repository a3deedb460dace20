using System.Globalization;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>The first files of a policy's next major version: a copy of the last one that is only proposed, and says what it replaces.</summary>
public static class NextMajor
{
    /// <summary>The files, by their paths in the folder of the new version. What was decided about the last one is not about this one.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(PolicySource last, IFileTree tree, IDescriptorReader reader) => tree.List(last.Folder.TrimEnd('/'))
        .Where(file => file.Kind == FileKind.Regular && file.Path != last.Folder + DecisionKind.File)
        .ToDictionary(
            file => file.Path[last.Folder.Length..],
            file => file.Path == last.Folder + PolicyKind.File ? Proposed(last, tree.Read(file), reader) : tree.Read(file));

    private static byte[] Proposed(PolicySource last, byte[] manifest, IDescriptorReader reader)
    {
        var parsed = reader.Parse(manifest, new ReadingLimits());
        var root = parsed.Root!;
        var edits = new List<TextEdit>
        {
            Value(root["version"]!, string.Create(CultureInfo.InvariantCulture, $"{last.Policy.PolicyId.Major + 1}.0.0")),
            Value(root["status"]!, PolicyLife.Proposed),
        };
        edits.AddRange((root["dates"]?.Items ?? []).Select(date => Value(date, "null")));
        if (root["supersedes"] is { } supersedes)
            edits.Add(Value(supersedes, last.Key));
        else if (parsed.Places.Key(root["steward"]!).Start is var steward)
            edits.Add(new TextEdit(PolicyKind.File, new TextRange(steward, steward), $"supersedes: {last.Key}{SourceLines.Of(manifest).LineEnd}"));
        return TextPatch.Apply(manifest, edits)!;

        TextEdit Value(Node node, string text) => new(PolicyKind.File, parsed.Places.Value(node), text);
    }
}
