using CsCheck;
using MeshGovernance.Core.Names;
using Xunit;

namespace MeshGovernance.Tests.Names;

/// <summary>Paths in the repository as values.</summary>
public sealed class RepoPathTests
{
    private static readonly Gen<string> Segment = Gen.OneOf(
        Gen.OneOf("domains", "a b", "ä", "...", ".github", "100%", "domains-of-old"),
        Gen.Char.AlphaNumeric.Array[1, 5].Select(letters => new string(letters)));

    private static readonly Gen<RepoPath> Paths = Segment.Array[0, 4].Select(segments => segments.Aggregate(RepoPath.Top, (path, segment) => path.Child(segment)));

    [Fact]
    public void What_is_printed_is_read_as_the_same_path() => Paths.Sample(path => path == RepoPath.Top ? RepoPath.Read(path.Text) is null : RepoPath.Read(path.Text) == path);

    [Fact]
    public void A_path_is_taken_apart_and_put_together_again() => Gen.Select(Paths, Segment).Sample((folder, name) =>
        folder.Child(name) is var path && path.Folder == folder && path.Name == name && path.IsBelow(folder) && path.Within(folder).SequenceEqual(name) && !folder.IsBelow(path));

    [Fact]
    public void Being_below_is_a_strict_order() => Gen.Select(Paths, Paths, Paths).Sample((one, other, third) =>
        !one.IsBelow(one)
        && !(one.IsBelow(other) && other.IsBelow(one))
        && (!(one.IsBelow(other) && other.IsBelow(third)) || one.IsBelow(third)));

    [Fact]
    public void What_lies_in_a_folder_has_the_rest_of_its_segments() => Gen.Select(Paths, Segment.Array[0, 3]).Sample((folder, inside) =>
        inside.Aggregate(folder, (path, segment) => path.Child(segment)).SegmentsWithin(folder).SequenceEqual(inside));

    [Theory]
    [InlineData("data/domains/", "data/domains")]
    [InlineData("/domains", "domains")]
    [InlineData("", null)]
    [InlineData("/", null)]
    [InlineData("..", null)]
    [InlineData("a/../b", null)]
    [InlineData("./a", null)]
    [InlineData("a//b", null)]
    [InlineData("a\\..\\b", null)]
    [InlineData("a\nb", null)]
    [InlineData("a\rb", null)]
    [InlineData("a\0b", null)]
    [InlineData(null, null)]
    public void What_leads_elsewhere_is_no_path(string? written, string? path) => Assert.Equal(path, RepoPath.Read(written)?.Text);

    [Theory]
    [InlineData("domains/a", "domains", true)]
    [InlineData("domains-of-old/a", "domains", false)]
    [InlineData("domains", "domains", false)]
    [InlineData("data/domains/a/b", "data/domains", true)]
    public void A_folder_holds_what_is_below_it(string path, string folder, bool isBelow) => Assert.Equal(isBelow, RepoPath.Read(path)!.Value.IsBelow(RepoPath.Read(folder)!.Value));
}
