using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CsCheck;
using MeshGovernance.Core.Settings;
using MeshGovernance.Exchange.Exports;
using MeshGovernance.Tests.Reference;
using MeshGovernance.Tests.Reports;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>What holds for each format: it says the same again, it can be read, and what strangers wrote stays text.</summary>
public sealed class EveryFormatTests
{
    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_mesh_gives_the_same_bytes_in_any_order_of_its_files(string format)
    {
        var (once, again) = (ExportSample.Export(format, ExportSample.Mesh()), ExportSample.Export(format, ExportSample.Mesh()));
        Assert.NotEmpty(once.Files);
        Assert.Equal(once.Texts(), again.Texts());
        Assert.Equal(once.Remarks(), again.Remarks());
        Assert.All(once.Texts(), file => Assert.True(file.Text.EndsWith('\n') && !file.Text.Contains('\r'), file.Path));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void This_mesh_can_be_exported_and_read(string format)
    {
        var export = ExportSample.Export(format, ThisMesh.Mesh, dialect: ExportFormats.Find(format)!.Dialects is [var dialect, ..] ? dialect : null);
        Assert.True(export.Files.Count >= ThisMesh.Mesh.Mesh.Products.Count, $"{export.Files.Count}");
        Assert.All(export.Texts(), file => Read(file.Path, file.Text));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_strangers_wrote_is_text(string format) => ReportSamples.Hostile.Where(text => text.Trim().Length > 0).Sample(
        text =>
        {
            var export = ExportSample.Export(format, ExportSample.Named(text));
            Assert.All(export.Texts(), file => Read(file.Path, file.Text));
            if (export.Stream(ExportFormats.Find(format)!) is { } stream)
                Read(export.Files[0].Path, Encoding.UTF8.GetString(stream.Span));
        },
        iter: 100);

    [Theory]
    [InlineData("html")]
    [InlineData("llms.txt")]
    [InlineData("mermaid")]
    public void Markup_of_strangers_is_shown(string format)
    {
        const string Evil = "\"]</td></title><script>alert(1)</script><img src=x onerror=alert(1)>";
        Assert.All(ExportSample.Export(format, ExportSample.Named(Evil)).Texts(), file =>
        {
            Assert.DoesNotContain(file.Path.EndsWith(".txt", StringComparison.Ordinal) ? "[^\\]<script" : "<script", file.Text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?<!\\)<img", file.Text);
        });
    }

    [Fact]
    public void An_address_that_would_run_something_is_none() =>
        Assert.DoesNotContain("href=\"javascript", ExportSample.Export("html", ExportSample.Named("javascript:alert(1)")).Text("index.html"), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Several_products_are_one_stream_where_the_format_knows_one()
    {
        var formats = ExportFormats.All.ToLookup(format => ExportSample.Export(format.Name, ExportSample.Mesh()).Stream(format) is not null, format => format.Name);
        Assert.Equal(["odcs", "odps", "dbt", "sql", "backstage", "openlineage", "dcat", "llms.txt"], formats[true]);
        Assert.Equal(["json-schema", "avro", "mermaid", "html"], formats[false]);
    }

    /// <summary>Reads a file as whoever gets it would, and fails where that cannot be done.</summary>
    private static void Read(string path, string text)
    {
        Assert.DoesNotContain('\0', text);
        switch (Path.GetExtension(path))
        {
            case ".yaml" or ".yml":
                Assert.All(text.Split("\n---\n"), ReadYaml);
                break;
            case ".json" or ".avsc" or ".jsonld":
                Assert.NotNull(JsonNode.Parse(text));
                break;
            case ".ndjson":
                Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.NotNull(JsonNode.Parse(line)!["schemaURL"]));
                break;
            case ".html":
                ReadHtml(text);
                break;
            case ".mmd":
                Assert.All(text.Split('\n'), line => Assert.True(line.Count(letter => letter == '"') % 2 == 0, line));
                break;
            case ".sql" or ".txt":
                break;
            default:
                Assert.Fail($"Nobody knows how to read {path}.");
                break;
        }
    }

    private static void ReadYaml(string document)
    {
        var parsed = new YamlDescriptorReader().Parse(Encoding.UTF8.GetBytes(document), new ReadingLimits());
        Assert.True(parsed.Root is not null && parsed.Faults.Count == 0, string.Join('\n', parsed.Faults.Select(fault => fault.Message)) + document);
    }

    /// <summary>Elements are closed as in XML, so that what a stranger's text opened would show.</summary>
    private static void ReadHtml(string page)
    {
        var closed = string.Join('\n', page.Split('\n').Where(line => !line.StartsWith("<meta", StringComparison.Ordinal) && line != "<!doctype html>"));
        string[] known = ["a", "body", "code", "dd", "dl", "dt", "h1", "h2", "h3", "head", "html", "li", "p", "style", "table", "tbody", "td", "th", "thead", "title", "tr", "ul"];
        Assert.All(XDocument.Parse(closed).Descendants(), element => Assert.Contains(element.Name.LocalName, known));
    }
}
