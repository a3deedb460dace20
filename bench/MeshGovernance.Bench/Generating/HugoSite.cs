using System.Globalization;
using System.Text;

namespace MeshGovernance.Bench.Generating;

/// <summary>The yardstick for the catalog: a site of pages in Markdown that come out as large as those of the catalog.</summary>
internal static class HugoSite
{
    private const string Paragraph = "Every order that customers tried to place, with its lines and with each change of state, as the domain saw it. **Amounts** are gross and in minor units of `currency`.\n\n";
    private const string Layout = "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{{ .Title }}</title></head>\n<body><h1>{{ .Title }}</h1>\n{{ .Content }}</body>\n</html>\n";

    /// <summary>Paragraphs gain their tags when they are rendered.</summary>
    private const int RenderedParagraph = 191;

    internal static void Write(string folder, int pages, long pageBytes)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var content = Directory.CreateDirectory(Path.Combine(folder, "content", "products")).FullName;
        var layouts = Directory.CreateDirectory(Path.Combine(folder, "layouts", "_default")).FullName;
        File.WriteAllText(Path.Combine(folder, "config.toml"), "baseURL = \"https://mesh.example.org/\"\ntitle = \"Bench\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\", \"section\", \"home\"]\n");
        File.WriteAllText(Path.Combine(layouts, "single.html"), Layout);
        var body = new StringBuilder().Insert(0, Paragraph, (int)Math.Max(1, pageBytes / RenderedParagraph)).ToString();
        for (var page = 0; page < pages; page++)
            File.WriteAllText(Path.Combine(content, string.Create(CultureInfo.InvariantCulture, $"p{page:D5}.md")), string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Product {page}\n---\n\n{body}"));
    }
}
