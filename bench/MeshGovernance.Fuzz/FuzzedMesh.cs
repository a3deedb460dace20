using System.Text;
using MeshGovernance.Fuzz.Mutating;

namespace MeshGovernance.Fuzz;

/// <summary>A part of the sample mesh, and the same with changes that nobody would make on purpose. A seed gives both again.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Base">As it was.</param>
/// <param name="Head">As it is.</param>
/// <param name="Changes">What was changed, a line each.</param>
internal sealed record FuzzedMesh(int Seed, SortedDictionary<string, MeshFile> Base, SortedDictionary<string, MeshFile> Head, IReadOnlyList<string> Changes)
{
    private const int MostChanges = 4;

    internal static FuzzedMesh Of(int seed)
    {
        var random = new Random(seed);
        var before = SampleFiles.Take(random);
        var head = new SortedDictionary<string, MeshFile>(before, StringComparer.Ordinal);
        var changes = new List<string>();
        for (var count = random.Next(1, MostChanges + 1); count > 0; count--)
            changes.Add(Change(random, head));

        // One in four has its faults in the base too, where the rules that decide stand.
        return random.Next(4) == 0
            ? new FuzzedMesh(seed, head, before, [.. changes, "(in the base)"])
            : new FuzzedMesh(seed, before, head, changes);
    }

    /// <summary>The same mesh with less in it.</summary>
    internal FuzzedMesh Without(Func<string, bool> isLeftOut) => this with { Base = Less(Base, isLeftOut), Head = Less(Head, isLeftOut) };

    private static SortedDictionary<string, MeshFile> Less(SortedDictionary<string, MeshFile> files, Func<string, bool> isLeftOut) =>
        new(files.Where(file => !isLeftOut(file.Key)).ToDictionary(), StringComparer.Ordinal);

    private static string Change(Random random, SortedDictionary<string, MeshFile> files)
    {
        var path = AnyFile(random, files);
        var file = files[path];
        if (random.Next(8) == 0 || file.Mode is FileMode.Link or FileMode.Submodule)
            return $"{path}: {FileMutations.Apply(random, files, path)}";
        if (random.Next(6) == 0)
            return Say(TextMutations.Apply(random, file.Content));
        if (path.EndsWith(".csx", StringComparison.Ordinal))
            return Say(ScriptMutations.Apply(random, file.Content));
        if (path.EndsWith(".md", StringComparison.Ordinal))
            return Say(ProseMutations.Apply(random, file.Content));
        if (Piece.Read(Encoding.UTF8.GetString(file.Content)) is not { } root)
            return Say(TextMutations.Apply(random, file.Content));
        var name = PieceMutations.Apply(random, root);
        return Say((name, Encoding.UTF8.GetBytes(PieceText.Of(root, random.Next(3) == 0))));

        string Say((string Name, byte[] Content) changed)
        {
            files[path] = file with { Content = changed.Content };
            return $"{path}: {changed.Name}";
        }
    }

    /// <summary>A file of a kind that is as likely as any other kind.</summary>
    private static string AnyFile(Random random, SortedDictionary<string, MeshFile> files) =>
        random.Any([.. files.Keys.GroupBy(KindOf).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => kind.ToList())]) is var same ? random.Any(same) : "";

    private static string KindOf(string path) =>
        path.Contains("/cases/", StringComparison.Ordinal) ? "case" : path.EndsWith(".odcs.yaml", StringComparison.Ordinal) ? "contract" : path.Contains("/waivers/", StringComparison.Ordinal) ? "waiver" : $"{path.Split('/')[0]} {Path.GetFileName(path)}" switch
        {
            var named when path.StartsWith("learning/", StringComparison.Ordinal) && named.Length > 0 => "learning",
            var named => named,
        };
}
