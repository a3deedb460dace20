using System.Text;
using CsCheck;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Cases;

public sealed class CaseFileTests
{
    private const string Folder = "policies/quality/rule/v1/";

    private static readonly ExpectedFinding First = new("checkout/orders", Level.Error, 1, 2, "It is 'so'.");
    private static readonly ExpectedFinding Second = new("checkout/carts", Level.Note, 3, 4, "A \"quote\" and a \\.");

    private static readonly Gen<ExpectedFinding> Findings = Gen.Select(
        Gen.Char[' ', '~'].Array[1, 20], Gen.Enum<Level>(), Gen.Int[1, 999], Gen.Int[1, 99], Gen.Char[' ', '~'].Array[1, 60],
        (element, level, line, column, message) => new ExpectedFinding(new string(element), level, line, column, new string(message)));

    [Fact]
    public void What_is_written_is_what_is_read() => Findings.Array[0, 4].Sample(findings =>
    {
        var before = CaseFile.Write(new DateOnly(2026, 12, 1), findings);
        Assert.Equal(findings, Read(before).Findings);
        Assert.Equal([First, .. findings], Read(CaseFile.Write(before, Read(before), [First, .. findings])!).Findings);
    }, iter: 200);

    [Fact]
    public void What_does_not_change_keeps_its_lines()
    {
        const string before = "# A case.\r\nfindings: # whole\r\n  - element: checkout/orders # the product\r\n    message: It is 'so'.\r\n    level: error\r\n    line: 1\r\n    column: 2\r\n"
            + "  - {element: a/b, level: note, line: 9, column: 9, message: old}\r\n\r\n# The day.\r\nasOf: 2026-12-01\r\n";
        var after = Text(before, [First, Second]);
        Assert.Equal(
            before.Replace(
                "  - {element: a/b, level: note, line: 9, column: 9, message: old}\r\n",
                "  - element: \"checkout/carts\"\r\n    level: note\r\n    line: 3\r\n    column: 4\r\n    message: \"A \\\"quote\\\" and a \\\\.\"\r\n",
                StringComparison.Ordinal),
            after);
    }

    [Theory]
    [InlineData("asOf: 2026-12-01\nfindings: []\n")]
    [InlineData("findings: [{element: a, level: note, line: 1, column: 1, message: m}]\nasOf: 2026-12-01\n")]
    [InlineData("asOf: 2026-12-01\nfindings:\n- element: a\n  level: note\n  line: 1\n  column: 1\n  message: m\n# The end.\n")]
    public void Every_way_to_write_the_list_is_replaced(string before)
    {
        Assert.Equal([First], Read(Encoding.UTF8.GetBytes(Text(before, [First])!)).Findings);
        Assert.Empty(Read(Encoding.UTF8.GetBytes(Text(before, [])!)).Findings);
    }

    [Fact]
    public void A_file_in_one_line_is_left_to_its_author() => Assert.Null(Text("{asOf: 2026-12-01, findings: []}\n", [First]));

    private static string? Text(string before, IReadOnlyList<ExpectedFinding> found) =>
        Encoding.UTF8.GetBytes(before) is var content && CaseFile.Write(content, Read(content), found) is { } written ? Encoding.UTF8.GetString(written) : null;

    private static PolicyCase Read(byte[] content)
    {
        var policy = new PolicySource(new Policy(new Document(0, DocumentKind.Policy, ["", "quality", "rule", "1"], TestNodes.Yaml("scope: product")), null, null), Folder, "", []);
        var tree = new PatchedTree(new NoFiles(), new Dictionary<string, byte[]> { [Folder + "cases/one/case.yaml"] = content });
        var read = Assert.Single(CaseReader.CasesOf(policy, tree, new YamlDescriptorReader()));
        Assert.Empty(read.Faults);
        return read;
    }

    private sealed class NoFiles : IFileTree
    {
        public IReadOnlyList<FileEntry> List(string folder) => [];

        public FileEntry? Find(string path) => null;

        public byte[] Read(FileEntry file) => [];
    }
}
