using System.Text;
using CsCheck;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.GitHub.Publishing;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Publishing;

/// <summary>Whoever accepts a suggestion gets what <c>mesh fix</c> would have written.</summary>
public sealed class SuggestedChangeTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'e'].Array[1, 6].Select(letters => new string(letters));

    /// <summary>A file and a fix of it: a word is replaced, a line is added below another or taken out.</summary>
    private static readonly Gen<(string[] Lines, TextEdit Edit)> Fixes =
        from lines in Word.Array[3, 8]
        from at in Gen.Int[1, lines.Length]
        from word in Word
        from kind in Gen.Int[0, 3]
        select (lines, kind switch
        {
            0 => Edit(at, 1, at, lines[at - 1].Length + 1, word),
            1 => Edit(at, 2, at, 2, word),
            2 => Edit(at, 1, at, 1, word + "\n"),
            _ => Edit(at, lines[at - 1].Length + 1, at, lines[at - 1].Length + 1, "\n" + word),
        });

    [Fact]
    public void A_suggestion_is_the_fix() => Fixes.Sample(sample =>
    {
        var (lines, edit) = sample;
        var text = string.Join('\n', lines) + "\n";
        var change = SuggestedChange.Of(Finding(edit), SourceLines.Of(Encoding.UTF8.GetBytes(text)), Shown(lines));
        var fixedText = Encoding.UTF8.GetString(TextPatch.Apply(Encoding.UTF8.GetBytes(text), [edit])!);
        if (change is null)
            Assert.Equal(text, fixedText);
        else
            Assert.Equal(fixedText, string.Concat(lines[..(change.First - 1)].Concat(change.Lines).Concat(lines[change.Last..]).Select(line => line + "\n")));
    });

    [Fact]
    public void Where_the_file_is_not_what_was_judged_nothing_is_suggested() =>
        Assert.Null(SuggestedChange.Of(Finding(Edit(1, 1, 1, 2, "x")), SourceLines.Of("a: 1\n"u8), new PatchLines("@@ -1 +1 @@\n+a: 2")));

    [Fact]
    public void Beside_the_lines_that_changed_nothing_is_suggested() =>
        Assert.Null(SuggestedChange.Of(Finding(Edit(9, 1, 9, 1, "x")), SourceLines.Of("a\nb\nc\nd\ne\nf\ng\nh\ni\n"u8), new PatchLines("@@ -1,2 +1,2 @@\n-x\n+a\n b")));

    [Theory]
    [InlineData("x\u202ey")]
    [InlineData("x\u200by")]
    [InlineData("::error::x")]
    public void What_a_reader_would_not_see_is_not_suggested(string text) =>
        Assert.Null(SuggestedChange.Of(Finding(Edit(1, 1, 1, 2, text)), SourceLines.Of("a\n"u8), Shown(["a"])));

    private static PatchLines Shown(string[] lines) => new($"@@ -1,{lines.Length} +1,{lines.Length} @@\n{string.Join('\n', lines.Select(line => " " + line))}");

    private static Finding Finding(TextEdit edit) => ReportSamples.Finding with { Fix = new Fix(Certain: true, "Fix it", [edit]) };

    private static TextEdit Edit(int line, int column, int toLine, int toColumn, string text) => new(ReportSamples.File, new TextRange(new Position(line, column), new Position(toLine, toColumn)), text);
}
