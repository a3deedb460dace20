using MeshGovernance.Core;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Settings;
using MeshGovernance.Git;

namespace MeshGovernance.Engine.Data;

/// <summary>Records what checks found out about the data on a branch of its own.</summary>
public static class EvidenceRecord
{
    /// <exception cref="UserException">There is no mesh, or a file cannot be read.</exception>
    public static RecordedEvidence Run(Workspace open, RecordRequest request)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(request);
        open.Dismiss();
        var recorded = EvidencePlace.Tip(open, request.Branch);
        open.Know(recorded, DateOnly.MaxValue);
        var known = (recorded?.Files.List("") ?? []).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var plan = EvidencePlan.Of(open.Load(open.WorkingTree()).Mesh, Documents(open, request), known, request.At);
        var dropped = 0;
        var made = plan.Files.Count == 0 ? null : open.CommitTo(
            request.Branch,
            tree =>
            {
                var there = (tree?.List("") ?? []).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
                var old = plan.Old(there, request.Keep);
                dropped = old.Count;
                var moved = plan.Moves.Where(move => tree?.Find(move.From) is not null).Select(move => (Path: move.To, Content: tree!.Read(tree.Find(move.From)!)));
                return new BranchChange(
                    plan.Files.Select(file => (Path: file.Key, Content: OorsWriter.Write(file.Value))).Concat(moved).Where(file => !old.Contains(file.Path)).ToDictionary(file => file.Path, file => file.Content),
                    [.. old.Concat(plan.Moves.Select(move => move.From)).Where(there.Contains)],
                    plan.Message);
            },
            request.At);
        return new RecordedEvidence(request.Branch, plan, made?.Tip, made?.Tip != made?.Before, dropped);
    }

    private static IEnumerable<(string Name, ReadEvidence Read)> Documents(Workspace open, RecordRequest request)
    {
        foreach (var path in request.Files)
        {
            var isFolder = Directory.Exists(path);
            foreach (var file in ResultFiles.Read(path, "Name files or folders with documents of OORS, such as 'mesh data check --evidence-out FOLDER' writes.").Where(file => !isFolder || EvidencePlan.IsEvidence(file.Path)))
                foreach (var read in OorsReader.ReadAll(file.Content.ToArray(), open.Reader, new ReadingLimits()))
                    yield return (isFolder ? $"{path.TrimEnd('/')}/{file.Path}" : path, read);
        }

        if (request.Piped is { } piped)
            foreach (var read in OorsReader.ReadAll(piped, open.Reader, new ReadingLimits()))
                yield return ("standard input", read);
    }
}
