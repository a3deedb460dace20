using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>A step in the life of a policy: the status that a decision gives it, and the dates that it has from then on.</summary>
/// <param name="Source">The policy as it is.</param>
/// <param name="Status">adopted, deprecated or retired.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="Warn">The first day of warnings; null means never.</param>
/// <param name="Block">The first day of errors; null means never.</param>
/// <param name="End">The first day without findings; null means never.</param>
public sealed record PolicyStep(PolicySource Source, string Status, DateOnly On, DateOnly? Warn, DateOnly? Block, DateOnly? End)
{
    private const string Dates = "dates";

    /// <summary>The path of its <c>policy.yaml</c>.</summary>
    public string File => Source.Folder + PolicyKind.File;

    /// <summary>The <c>policy.yaml</c> after the step, with everything else in it as it was.</summary>
    /// <exception cref="UserException">The file is written in a way that leaves no safe place for it.</exception>
    public byte[] Written(LoadedMesh mesh)
    {
        var descriptor = mesh.DescriptorOf(Source.Policy);
        var content = mesh.Files.Read(mesh.Files.Find(File)!);
        var (root, edits) = (Source.Policy.Node, new EditWriter(mesh.Files));
        var written = new List<TextEdit?>();
        if (Source.Policy.Status != Status)
            written.Add(edits.Set(descriptor, root, "status", Status)?.Edits[0]);
        switch (root[Dates])
        {
            case { Kind: NodeKind.Map, Items: [] } empty when descriptor.Places.Value(empty) is var range:
                written.Add(SourceLines.Of(content).Within(range) == "{}" ? new TextEdit(File, range, $"{{warn: {Day(Warn)}, block: {Day(Block)}, end: {Day(End)}}}") : null);
                break;
            case { Kind: NodeKind.Map } dates:
                written.AddRange(Changed().Select(date => edits.SetDay(descriptor, dates, date.Field, date.Then)));
                break;
            default:
                throw Unsafe();
        }

        return written.TrueForAll(edit => edit is not null) && TextPatch.Apply(content, [.. written.OfType<TextEdit>()]) is { } changed ? changed : throw Unsafe();
    }

    /// <summary>Makes sure that a policy that was read again has taken the step, and none besides.</summary>
    /// <exception cref="UserException">It has not.</exception>
    public PolicySource TakenIn(LoadedMesh mesh) =>
        mesh.Policies.FirstOrDefault(source => source.Key == Source.Key) is { Policy: var policy } source
        && (policy.Status, policy.Warn, policy.Block, policy.End, policy.Version) == (Status, Warn, Block, End, Source.Policy.Version)
            ? source
            : throw Unsafe();

    private IEnumerable<(string Field, DateOnly? Then)> Changed()
    {
        var policy = Source.Policy;
        return new[] { ("warn", policy.Warn, Warn), ("block", policy.Block, Block), ("end", policy.End, End) }
            .Where(date => date.Item2 != date.Item3)
            .Select(date => (date.Item1, date.Item3));
    }

    private static string Day(DateOnly? day) => day is { } date ? MeshGovernance.Policies.Dates.Write(date) : "null";

    private UserException Unsafe() => new(
        $"'{File}' is written in a way that leaves no safe place for its status and dates. Nothing was written.",
        "Write them as a block, each on a line of its own ('status: …', and below 'dates:' the days 'warn', 'block' and 'end'), and run the command again.");
}
