using System.Text;
using CsCheck;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Core.Kinds.Domains;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Authoring;

/// <summary>Whatever people answer, the files say the same, and nothing else.</summary>
public sealed class AnswerTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly string[] Hostile =
    [
        "- x", "# x", "a: b", "x:", "yes", "2026-11-23", "1e3", "'", "\"", "{a}", "[a, b]", "*a", "&a", "!x", "%x", "a #b", "a\nb", "|", ">-", "---", "...", " a ", "ß 日本 😀",
    ];

    private static readonly Gen<string> Answer = Gen.OneOf(Gen.String[1, 30], Gen.Int[0, Hostile.Length - 1].Select(index => Hostile[index])).Where(IsText);

    [Fact]
    public void Of_a_domain() => Gen.Select(Answer, Answer, Answer).Sample((description, team, name) =>
    {
        var domain = new NewDomain("checkout", name, description, "sourceAligned", team, "jane@example.org", "https://chat.example.org/c", "jane");
        var mesh = Load(domain.AddTo(Load([]), Day).Files);
        var read = Assert.Single(mesh.Mesh.Domains);
        Assert.Equal((name, description, team), (read.Name, read.Description, read.Team!.Name));
        Assert.Empty(mesh.Diagnostics);
    }, iter: 2000, threads: 1);

    [Fact]
    public void Of_a_product_and_its_contract() => Gen.Select(Answer, Answer, Answer, Answer).Sample((purpose, limitations, offers, column) =>
    {
        var contract = new NewContract("checkout/orders", "orders", offers, purpose, "table", [new NewColumn(column, "string", "internal", limitations)], [column], []);
        var product = new NewProduct("checkout/orders", offers, "sourceAligned", purpose, purpose, limitations, offers, "jane@example.org", limitations, "https://chat.example.org/c", contract);
        var domain = new NewDomain("checkout", "Checkout", "Orders.", "sourceAligned", "Team", "jane@example.org", "https://chat.example.org/c", null);
        var mesh = Load([.. domain.AddTo(Load([]), Day).Files, .. product.AddTo(Load([]), Day).Files]);

        var read = Assert.Single(mesh.Mesh.Products);
        Assert.Equal((purpose, limitations), (read.Description!.Purpose, read.Description.Limitations));
        var port = Assert.Single(read.OutputPorts);
        Assert.Equal(offers, port.Description);
        var item = Assert.Single(port.Objects);
        Assert.Equal((purpose, column, limitations), (item.Description, Assert.Single(item.PrimaryKey).Name, item.Columns[0].Description));
        Assert.Equal(column, item.Quality[0].Arguments!["properties"]!.Items[0].Text);
        Assert.Empty(mesh.Diagnostics);
    }, iter: 2000, threads: 1);

    private static LoadedMesh Load(IEnumerable<NewFile> files) => MeshLoader.Load(new NewTree(files), new YamlDescriptorReader());

    /// <summary>Some text is needed, and a lone half of a pair is none that UTF-8 could hold.</summary>
    private static bool IsText(string answer) => answer.Trim().Length > 0 && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(answer)) == answer;
}
