using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary>The patterns of <c>paths</c> lead to files of products: what is written wrongly, or leads into folders of another kind, finds nothing.</summary>
internal static class LostPatterns
{
    internal static IEnumerable<Diagnostic> Check(Descriptor own, AssembledMesh mesh)
    {
        var paths = MeshSettings.Read(own.Document.Root).Paths;
        var used = mesh.Elsewhere.Select(file => file.By!.Pattern.Text).ToHashSet();
        return OfList("products", PathPattern.OfProducts).Concat(OfList("contracts", PathPattern.OfContracts));

        IEnumerable<Diagnostic> OfList(string name, IReadOnlyList<string> placeholders)
        {
            if (own.Document.Root["paths"]?[name] is not { Kind: NodeKind.List } list)
                yield break;
            if (list.Items.Count > PathPatterns.Most)
                yield return own.At(EngineRule.Schema, list.Items[PathPatterns.Most], $"'paths.{name}' has {list.Items.Count} patterns, and only the first {PathPatterns.Most} are read: each file is held against each of them. Let stars and placeholders stand for what differs.");
            foreach (var item in list.Items.Take(PathPatterns.Most).Where(item => item.Kind == NodeKind.Text))
            {
                var pattern = PathPattern.Read(item.Text, placeholders, out var fault);
                if (pattern is null)
                    yield return own.At(EngineRule.Schema, item, $"'{PlainText.Cap(item.Text)}' leads nowhere: {fault}.");
                else if (new[] { paths.Policies, paths.Guild, paths.Learning }.FirstOrDefault(folder => IsIn(pattern.Top, folder)) is { Text.Length: > 0 } rules)
                    yield return own.At(EngineRule.Schema, item, $"'{PlainText.Cap(item.Text)}' leads into {rules}/, where the mesh keeps what is no {(name == "products" ? "data product" : "contract")}: nothing is read there by it.");
                else if (!used.Contains(pattern.Text) && paths == mesh.Paths)
                    yield return own.At(EngineRule.Folders, item, $"No file fits '{PlainText.Cap(item.Text)}' that has no place of its own: write a pattern that leads to files, or take the line away.");
            }
        }
    }

    private static bool IsIn(RepoPath top, RepoPath folder) => top == folder || top.IsBelow(folder);
}
