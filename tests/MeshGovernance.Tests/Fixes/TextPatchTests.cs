using System.Text;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using Xunit;

namespace MeshGovernance.Tests.Fixes;

public sealed class TextPatchTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\n", "a: 1\nb: x\n")]
    [InlineData("a: 1\r\nb: 2\r\n", "a: 1\r\nb: x\r\n")]
    [InlineData("\uFEFFa: 1\nb: 2", "\uFEFFa: 1\nb: x")]
    public void What_no_edit_touches_stays(string before, string after) => Assert.Equal(after, Patched(before, Edit(2, 4, 2, 5, "x")));

    [Fact]
    public void Edits_at_one_place_keep_their_order() =>
        Assert.Equal("a: 1\nb: 2\nc: 3\n", Patched("a: 1\n", Edit(2, 1, 2, 1, "b: 2\n"), Edit(2, 1, 2, 1, "c: 3\n")));

    [Fact]
    public void Edits_that_overlap_are_refused() => Assert.Null(Patched("a: 1\n", Edit(1, 1, 1, 4, "x"), Edit(1, 3, 1, 5, "y")));

    [Theory]
    [InlineData(3, 1)]
    [InlineData(1, 9)]
    [InlineData(0, 1)]
    public void An_edit_outside_the_file_is_refused(int line, int column) => Assert.Null(Patched("a: 1\n", Edit(line, column, line, column, "x")));

    private static string? Patched(string before, params TextEdit[] edits) =>
        TextPatch.Apply(Encoding.UTF8.GetBytes(before), edits) is { } after ? Encoding.UTF8.GetString(after) : null;

    private static TextEdit Edit(int line, int column, int endLine, int endColumn, string text) =>
        new("a.yaml", new TextRange(new Position(line, column), new Position(endLine, endColumn)), text);
}
