using MeshGovernance.Tests.Architecture;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Reference;

/// <summary>The reference is made from the program, page by page. <c>MESH_ACCEPT=1</c> writes it anew.</summary>
public sealed class ReferenceTests
{
    private static readonly string Folder = Path.Combine(Source.Root, "site", "docs", "reference");

    private static readonly Dictionary<string, Func<string>> Pages = new()
    {
        ["adoption.md"] = JsonFormat.Adoption.Text,
        ["agreements.md"] = JsonFormat.Agreements.Text,
        ["audit.md"] = JsonFormat.Audit.Text,
        ["catalog-api.md"] = CatalogApiPage.Text,
        ["diff.md"] = JsonFormat.Diff.Text,
        ["element-names.md"] = ElementNamesPage.Text,
        ["engine-rules.md"] = EngineRulesPage.Text,
        ["exit-codes.md"] = ExitCodesPage.Text,
        ["files.md"] = FilesPage.Text,
        ["policy-model.md"] = PolicyModelPage.Text,
        ["removal.md"] = JsonFormat.Removal.Text,
        ["report.md"] = JsonFormat.Report.Text,
        ["severities.md"] = SeveritiesPage.Text,
        ["verbs.md"] = VerbsPage.Text,
        ["whatif.md"] = JsonFormat.WhatIf.Text,
        ["whatif.schema.json"] = JsonFormat.WhatIfSchema,
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_says_what_the_program_does(string name)
    {
        var path = Path.Combine(Folder, name);
        var made = Pages[name]();
        if (Acceptance.IsWanted)
            File.WriteAllText(path, made);
        Assert.True(made == (File.Exists(path) ? File.ReadAllText(path) : ""), $"site/docs/reference/{name} is not what the program does: {HowToWrite}");
    }

    [Fact]
    public void Nothing_else_lies_beside_them() =>
        Assert.Equal(Pages.Keys.Where(page => page.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal), Directory.GetFiles(Folder, "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    /// <summary>The command that writes the pages.</summary>
    internal const string HowToWrite = "MESH_ACCEPT=1 bash tests/run --filter-class '*.ReferenceTests'";
}
