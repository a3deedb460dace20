using MeshGovernance.Core.Changes;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Changes;

/// <summary>
/// Two versions of a contract or product, and beside them every change with the severity that people have given it: <c>Pairs/*/changes.txt</c>.
/// </summary>
public sealed class ChangelogPairTests
{
    private static readonly string Folder = Path.Combine(OfficialFiles.RepositoryRoot, "tests", "MeshGovernance.Tests", "Changes", "Pairs");

    [Theory]
    [InlineData("schema")]
    [InlineData("promises")]
    [InlineData("ports")]
    public void Every_change_is_as_bad_as_people_say(string pair) =>
        Compare(pair, File.ReadAllText(Path.Combine(Folder, pair, "before.yaml")), File.ReadAllText(Path.Combine(Folder, pair, "after.yaml")));

    /// <summary>The pairs of another project, which lie beside the repository on the machines of its developers.</summary>
    [Theory]
    [InlineData("unit")]
    [InlineData("integration")]
    public void So_it_is_in_the_pairs_of_others(string pair)
    {
        OfficialFiles.Need();
        Compare($"shared-{pair}", OfficialFiles.Content("more", "changes", pair, $"changelog_{pair}_v1.yaml"), OfficialFiles.Content("more", "changes", pair, $"changelog_{pair}_v2.yaml"));
    }

    private static void Compare(string pair, string before, string after)
    {
        var expected = File.ReadAllLines(Path.Combine(Folder, pair, "changes.txt"));
        var told = DrawnMesh.Diff(SampleMesh.Load(Placed(before)), SampleMesh.Load(Placed(after))).Changes.Where(change => change.Severity is not null).Select(Line);
        Assert.Equal(expected.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static (string Path, string Text)[] Placed(string text) =>
    [
        ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: M\nclassification: [public, internal, restricted, sensitive]\n"),
        (text.Contains("kind: DataProduct", StringComparison.Ordinal) ? "domains/shop/orders/product.yaml" : "domains/shop/orders/orders.odcs.yaml", text),
    ];

    private static string Line(Change change)
    {
        var what = (change.Type, change.Field) switch
        {
            (ChangeType.Renamed, _) => $"renamed from {Short(change.Before!)}",
            (ChangeType.Added, "") => $"added{Like(change)}",
            (ChangeType.Removed, "") => $"removed{Like(change)}",
            _ => change.Field,
        };
        return $"{change.Severity!.Value.ToString().ToLowerInvariant(),-10} {change.Kind} {Short((change.After ?? change.Before)!)} {what}";
    }

    private static string Like(Change change) => change.LooksLike is { } other ? $", looks like {Short(other.Text)}" : "";

    private static string Short(ChangeSide side) => Short(side.Element.Text);

    private static string Short(string element) => element.Replace("shop/orders", "", StringComparison.Ordinal).TrimStart('/') is var rest && rest.StartsWith("contract/", StringComparison.Ordinal)
        ? string.Join('/', rest.Split('/').Skip(2))
        : rest;
}
