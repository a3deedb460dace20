using System.Text.Json.Nodes;
using CsCheck;
using MeshGovernance.Core.Changes;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Changes;

/// <summary>Laws of what is told about two meshes, whatever they are.</summary>
public sealed class DiffLawTests
{
    private const int Times = 200;

    private static readonly Gen<(DrawnMesh Before, DrawnMesh After, int Seed)> Two = Gen.Select(DrawnMesh.All, DrawnMesh.All, Gen.Int[0, 1000]);

    /// <summary>What moves may be taken for another thing once a third one comes.</summary>
    private static readonly Gen<DrawnMesh> Unmoved = DrawnMesh.All.Where(mesh => !mesh.HasMoved);

    [Fact]
    public void Nothing_has_changed_between_a_mesh_and_itself_written_otherwise() => Gen.Select(DrawnMesh.All, Gen.Int[0, 1000]).Sample(
        (mesh, seed) => Assert.Empty(Told(mesh, mesh.Shuffled(seed))), iter: Times);

    /// <summary>What a mesh sets for changes is that of one state, whichever side it stands on.</summary>
    [Fact]
    public void Seen_from_the_other_side_it_is_the_same_with_both_sides_exchanged() => Two.Sample(
        two =>
        {
            var after = two.After.With("mesh.yaml", two.Before);
            Assert.Equal(Diff(after, two.Before).Select(change => Show(change.Mirrored())).Order(), Told(two.Before, after));
        },
        iter: Times);

    /// <summary>
    /// A chain of changes is at least as bad as each of its steps, unless a later step changes the same thing again: whatever the second step leaves alone is told of both
    /// together as it is told of the first.
    /// </summary>
    [Fact]
    public void What_a_later_step_leaves_alone_is_as_bad_as_it_was()
    {
        var kept = 0;
        Gen.Select(Unmoved, Unmoved, Unmoved, Gen.Int[0, 3]).Sample(
            (first, second, other, place) =>
            {
                second = second.With("mesh.yaml", first);
                string[] files = [$"domains/{DrawnMesh.Places[place]}/product.yaml", $"domains/{DrawnMesh.Places[place]}/x.odcs.yaml"];
                var third = files.Aggregate(second, (mesh, file) => mesh.With(file, other));
                var touched = Diff(second, third).SelectMany(Heads).ToHashSet();
                var steps = Diff(first, second).Where(change => change.Kind != Core.Changes.Kinds.Edge && !Heads(change).Any(touched.Contains)).ToList();
                Interlocked.Add(ref kept, steps.Count);
                Assert.Subset(Diff(first, third).Select(Show).ToHashSet(), steps.Select(Show).ToHashSet());
            },
            iter: Times);
        Assert.True(kept > Times, "Hardly any step left anything alone.");
    }

    [Fact]
    public void How_files_are_written_makes_no_difference() => Two.Sample(
        two => Assert.Equal(Told(two.Before, two.After), Told(two.Before.Shuffled(two.Seed), two.After.Shuffled(two.Seed + 1))), iter: Times);

    [Fact]
    public void Nothing_that_differs_is_passed_over()
    {
        var different = 0;
        Two.Sample(
            two =>
            {
                if (Plain(two.Before) == Plain(two.After))
                    return;
                Interlocked.Increment(ref different);
                Assert.NotEmpty(Told(two.Before, two.After));
            },
            iter: Times);
        Assert.True(different > Times / 2, "Hardly any two meshes differ.");
    }

    [Fact]
    public void A_value_that_differs_is_told_with_both_its_values() => DrawnMesh.All.Sample(
        mesh =>
        {
            foreach (var (path, file) in mesh.Files.Where(file => file.Key.EndsWith("product.yaml", StringComparison.Ordinal)))
            {
                var edited = new DrawnMesh(new Dictionary<string, JsonObject>(mesh.Files) { [path] = With(file, "name", "A new name") });
                var change = Assert.Single(Diff(mesh, edited));
                Assert.Equal((ChangeType.Changed, "product", "name", (string?)null, "A new name"), (change.Type, change.Kind, change.Field, change.Before!.Value, change.After!.Value));
                Assert.Equal("The name that people know the product by.", change.Says);
            }
        },
        iter: Times / 4);

    private static IReadOnlyList<Change> Diff(DrawnMesh before, DrawnMesh after) => DrawnMesh.Diff(before.Load(), after.Load()).Changes;

    private static IEnumerable<string> Heads(Change change) => new[] { change.Before, change.After }.OfType<ChangeSide>().Select(side => side.Element.Head.Text);

    private static IEnumerable<string> Told(DrawnMesh before, DrawnMesh after) => Diff(before, after).Select(Show).Order();

    private static string Show(Change change) => $"{change.Type} {change.Kind} {change.Field} {change.Severity} {change.Why} {change.Ignored} {change.LooksLike}: {Show(change.Before)} → {Show(change.After)}";

    private static string Show(ChangeSide? side) =>
        side is null ? "nothing" : $"{side.Element} '{side.Value}' {string.Join(", ", side.Facts)} {string.Join(", ", side.Holds)}";

    private static string Plain(DrawnMesh mesh) => string.Join('\n', mesh.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key} {Sorted(file.Value)}"));

    private static string Sorted(JsonNode? node) => node switch
    {
        JsonObject map => $"{{{string.Join(',', map.Where(entry => entry.Value is not JsonArray { Count: 0 }).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}:{Sorted(entry.Value)}"))}}}",
        JsonArray list => $"[{string.Join(',', list.Select(Sorted).Order(StringComparer.Ordinal))}]",
        JsonValue value => value.ToJsonString(),
        _ => "",
    };

    private static JsonObject With(JsonObject map, string key, string value)
    {
        var copy = (JsonObject)map.DeepClone();
        copy[key] = value;
        return copy;
    }
}
