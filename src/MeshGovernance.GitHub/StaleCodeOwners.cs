using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.GitHub;

/// <summary>Those whom <c>CODEOWNERS</c> names are those whom domains and guild name, where that file was written by this tool.</summary>
public static class StaleCodeOwners
{
    public static IEnumerable<Diagnostic> Check(LoadedMesh mesh, DateOnly asOf)
    {
        // A pull request that changes the guild is judged by the guild of its base, for which its file need not be right.
        if (mesh.Descriptors.Any(descriptor => descriptor is { IsOfBase: true, Document.Kind: DocumentKind.Guild }) || CodeOwners.Ours(mesh) is not { } text)
            yield break;
        var (lines, wanted) = (text.Split('\n'), CodeOwners.Text(mesh, asOf).Split('\n'));
        var line = lines.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
        if (line == lines.Length && line == wanted.Length)
            yield break;
        var place = new Position(Math.Min(line, lines.Length - 1) + 1, 1);
        var isInMesh = AroundMesh.Of(mesh.Files).Prefix.Length == 0;

        // A finding is about a file of the mesh: where the mesh is a folder of its repository, that file is above it.
        yield return new Diagnostic(
            EngineRule.CodeOwners,
            isInMesh ? CodeOwners.File : MeshSettings.File,
            isInMesh ? new TextRange(place, place) : TextRange.FileStart,
            NamedElement.Mesh,
            $"{(isInMesh ? "It" : $"/{CodeOwners.File}")} is not what domains and guild say, from line {place.Line} on: run 'mesh codeowners --write'.",
            CodeOwners.File);
    }
}
