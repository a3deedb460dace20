using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Settings;
using MeshGovernance.Tests.Fences;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class LearningPageTests
{
    [Theory]
    [InlineData("---\ntitle: Ask\nlevels: [2, 1]\n---\n\n# Heading\n", "Ask", "1 2", "# Heading\n")]
    [InlineData("\uFEFF---\r\ntitle: Ask\r\nlevels: [0]\r\n---\r\nText\r\n", "Ask", "0", "Text\n")]
    [InlineData("# Heading\n\nText\n", "Heading", "", "# Heading\n\nText\n")]
    [InlineData("---\nno end\n", "page", "", "---\nno end\n")]
    [InlineData("---\ntitle: [\n---\nText\n", "page", "", "Text\n")]
    [InlineData("---\ntitle: Ask\nlevels: [5, -1, 1.5, x, 3, 3]\n---\n", "Ask", "3", "")]
    public void Front_matter_is_read_and_a_page_without_it_is_one_all_the_same(string text, string title, string levels, string markdown)
    {
        var page = Assert.Single(LearningPage.Read(new MemoryTree(new Dictionary<string, string> { ["learning/page.md"] = text, ["learning/picture.svg"] = "" }), MeshSettings.Default, new YamlDescriptorReader()));
        Assert.Equal((title, levels, markdown), (page.Title, string.Join(' ', page.Levels), page.Markdown));
    }
}
