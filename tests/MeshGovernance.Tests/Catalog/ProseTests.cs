using System.Text.Encodings.Web;
using MeshGovernance.Catalog;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Insight;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Markdown of strangers on a page.</summary>
public sealed class ProseTests
{
    private const string Gif = "GIF87a\u0003\0\u0002\0\0\0\0;";

    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("[x](data:text/html,1)", "<p>x</p>")]
    [InlineData("[x](http://example.org/)", "<p>x</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("[x](javascript:1) <javascript:alert(1)>", "<p>x javascript:alert(1)</p>")]
    [InlineData("[x](#y) <vbscript:1> ![z](data:1) <data:2> [x](../n.md)", "<p>x vbscript:1 z data:2 x</p>")]
    [InlineData("[a <javascript:1> b](#y) <file:///etc/passwd>", "<p>a javascript:1 b file:///etc/passwd</p>")]
    [InlineData("[x](#y) <https://example.org/> <a@example.org>", "<p>x <a href=\"https://example.org/\">https://example.org/</a> <a href=\"mailto:a@example.org\">a@example.org</a></p>")]
    [InlineData("[x][r] <javascript:1>\n\n[r]: javascript:2", "<p>x javascript:1</p>")]
    [InlineData("[x](#place)", "<p>x</p>")]
    [InlineData("[x](../nowhere.md)", "<p>x</p>")]
    [InlineData("[x](https://example.org/)", "<p><a href=\"https://example.org/\">x</a></p>")]
    [InlineData("[x](mailto:a@example.org)", "<p><a href=\"mailto:a@example.org\">x</a></p>")]
    [InlineData("![what it shows](https://example.org/a.png)", "<p>what it shows</p>")]
    [InlineData("![what it shows](flow.gif)", "<p><img src=\"../../../pictures/domains/checkout/orders/flow.gif\" width=\"3\" height=\"2\" loading=\"lazy\" alt=\"what it shows\" /></p>")]
    [InlineData("![what it shows](../orders/the%20flow.gif)", "<p><img src=\"../../../pictures/domains/checkout/orders/the%7E20flow.gif\" width=\"3\" height=\"2\" loading=\"lazy\" alt=\"what it shows\" /></p>")]
    [InlineData("![what it shows](missing.gif)", "<p>what it shows</p>")]
    [InlineData("![what it shows](broken.gif)", "<p>what it shows</p>")]
    [InlineData("![what it shows](flow.svg)", "<p>what it shows</p>")]
    [InlineData("[x](product.yaml)", "<p><a href=\"../../../products/checkout/orders/\">x</a></p>")]
    [InlineData("[x](../domain.yaml)", "<p><a href=\"../../../domains/checkout/\">x</a></p>")]
    [InlineData("[x](../../../../../etc/passwd)", "<p>x</p>")]
    public void Links_lead_to_pages_or_safely_out_pictures_are_those_of_the_mesh_and_tags_are_text(string markdown, string html) => Assert.Equal(html, Rendered(markdown));

    [Fact]
    public void The_title_goes_and_headings_stand_below_those_of_the_page() =>
        Assert.Equal("<h3 id=\"text-one\">One</h3>\n<h4 id=\"text-two\">Two</h4>", Rendered("# Title\n\n## One\n\n### Two\n"));

    [Theory]
    [InlineData("H<sub>2</sub>O, press <kbd>F5</kbd><br>now", "<p>H<sub>2</sub>O, press <kbd>F5</kbd><br>now</p>")]
    [InlineData("<sub class=x>a</sub> <SUB>b <sub\nid=y>", "<p>&lt;sub class=x&gt;a</sub> &lt;SUB&gt;b &lt;sub\nid=y&gt;</p>")]
    [InlineData("<!-- for editors -->\n\nText <!-- and here --> goes on\n\n<!--\nmore\n\nlines\n-->", "<p>Text  goes on</p>")]
    [InlineData("<details>\n<summary>More</summary>\n\nIt is **here**.\n\n</details>", "<details>\n<summary>More</summary>\n<p>It is <strong>here</strong>.</p>\n</details>")]
    [InlineData("<details onclick=x><script>\nalert(1)\n</script>", "<p>&lt;details onclick=x&gt;&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>")]
    [InlineData("<div align=\"center\">\n**x** <br>\n</div>", "<p>&lt;div align=&quot;center&quot;&gt;\n**x** <br>\n&lt;/div&gt;</p>")]
    [InlineData("<!-- a --><script>alert(1)</script>\n-->", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>--&gt;</p>")]
    public void Of_tags_a_few_shape_the_text_and_comments_are_not_shown(string markdown, string html) => Assert.Equal(html, Rendered(markdown));

    [Theory]
    [InlineData("> [!NOTE]\n> Mind *this*.", "<blockquote>\n<p><strong>Note</strong>\nMind <em>this</em>.</p>\n</blockquote>")]
    [InlineData("> [!caution]\n>\n> - a", "<blockquote>\n<p><strong>Caution</strong></p>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>")]
    [InlineData("> [!OTHER]\n> b", "<blockquote>\n<p>[!OTHER]\nb</p>\n</blockquote>")]
    [InlineData("> [!NOTE] b", "<blockquote>\n<p>[!NOTE] b</p>\n</blockquote>")]
    public void An_alert_has_its_kind_for_a_title(string markdown, string html) => Assert.Equal(html, Rendered(markdown));

    [Fact]
    public void A_table_brings_no_style() => Assert.DoesNotContain("style", Rendered("|a|b|\n|:-:|-:|\n|1|2|\n"), StringComparison.Ordinal);

    [Fact]
    public void Code_can_be_scrolled_by_the_keyboard() =>
        Assert.StartsWith("<pre tabindex=\"0\"", Rendered("```\na\n```\n"), StringComparison.Ordinal);

    [Fact]
    public void A_long_text_is_cut_at_a_line()
    {
        var html = Rendered(string.Concat(Enumerable.Repeat("line\n\n", 20_000)));
        Assert.InRange(html.Length, Prose.Longest, Prose.Longest * 4);
        Assert.EndsWith("<p><em>The rest stands in the repository.</em></p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nests_without_end_is_shown_as_it_is_written()
    {
        Assert.Equal($"<pre tabindex=\"0\">{string.Concat(Enumerable.Repeat("&gt; ", 64))}&lt;b&gt;</pre>", Rendered(string.Concat(Enumerable.Repeat("> ", 64)) + "<b>"));
        Assert.StartsWith("<pre tabindex=\"0\">*a ", Rendered(string.Concat(Enumerable.Repeat("*a **b ", 300)) + string.Concat(Enumerable.Repeat("b** a*", 300))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("join by `order_id` only", "join by <code>order_id</code> only")]
    [InlineData("`<b>`", "<code>&lt;b&gt;</code>")]
    [InlineData("a ` b", "a ` b")]
    [InlineData("``", "")]
    [InlineData(null, "")]
    public void Backticks_in_a_descriptor_are_code(string? text, string html)
    {
        using var writer = new StringWriter();
        Inline.Of(text).WriteTo(writer, HtmlEncoder.Default);
        Assert.Equal(html, writer.ToString());
    }

    [Fact]
    public void Code_is_coloured_and_encoded()
    {
        using var writer = new StringWriter();
        CodeColours.CSharp("if (a < 1) // <b>\n    Say(\"x & y\");").WriteTo(writer, HtmlEncoder.Default);
        Assert.Equal(
            "<span class=\"keyword\">if</span> (a &lt; <span class=\"number\">1</span>) <span class=\"comment\">// &lt;b&gt;</span>\n    Say(<span class=\"string\">&quot;x &amp; y&quot;</span>);",
            writer.ToString().Replace("\r", "", StringComparison.Ordinal));
    }

    private static string Rendered(string markdown)
    {
        const string orders = "domains/checkout/orders/";
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("checkout"),
            SampleMesh.Product("checkout/orders"),
            (orders + "README.md", markdown),
            (orders + "flow.gif", Gif),
            (orders + "the flow.gif", Gif),
            (orders + "broken.gif", Gif[..9]),
            (orders + "flow.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"));
        var (verdicts, report) = SampleMesh.Judge(mesh);
        var site = new SiteFrame(new MeshCatalog(mesh, report, verdicts, [], new CatalogAddresses(null, null)), Assets.Embedded()!);
        using var writer = new StringWriter();
        Prose.Html(markdown, orders + "README.md", new PageFrame(site, "policies/privacy/x/", "x", "x").Links).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString().Trim();
    }

    [Fact]
    public void A_readme_reads_as_on_github()
    {
        const string Readme = "# Orders\n\n[Use](#use-it) · [Limits](#limits) · [None](#none)\n\n- [x] keys are unique\n- [ ] returns are in\n\n~~No refunds.~~\n\n[top](/domains/shop/orders/product.yaml) [again](product.yaml) [host](//evil.example/x)\n\n## Use it!\n\n## `Limits`\n\n## Limits\n";
        var html = SamplePages.Of(SampleMesh.Domain("shop"), SampleMesh.Product("shop/orders"), ("domains/shop/orders/README.md", Readme)).Source("products/shop/orders/");
        foreach (var part in (string[])["<a href=\"#text-use-it\"", "<a href=\"#text-limits\"", "id=\"text-use-it\"", "id=\"text-limits\"", "id=\"text-limits-1\"", "☑ keys are unique", "☐ returns are in", "<del>No refunds.</del>", "<a href=\"./\">top</a>", "<a href=\"./\">again</a>"])
            Assert.Contains(part, html, StringComparison.Ordinal);
        Assert.DoesNotContain("#none", html, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", html, StringComparison.Ordinal);
    }
}
