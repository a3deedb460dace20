using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>A page of the enabling team's material.</summary>
/// <param name="File">Where it stands, relative to the mesh.</param>
/// <param name="Title"><c>title</c> of its front matter, else its first heading, else the name of the file.</param>
/// <param name="Levels"><c>levels</c> of the journey that it is for, ascending.</param>
/// <param name="Markdown">What stands below the front matter.</param>
public sealed record LearningPage(string File, string Title, IReadOnlyList<int> Levels, string Markdown)
{
    private const string Fence = "---";

    /// <summary>The name of the file without its ending.</summary>
    public string Name => File[(File.LastIndexOf('/') + 1)..^".md".Length];

    /// <summary>The pages of a mesh, in the order of their paths.</summary>
    public static IReadOnlyList<LearningPage> Read(IFileTree files, MeshSettings settings, IDescriptorReader reader) =>
    [
        .. files.List(settings.Paths.Learning)
            .Where(file => file.Kind == FileKind.Regular && file.Path.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => Read(files, file, settings.Limits, reader)),
    ];

    private static LearningPage Read(IFileTree files, FileEntry file, ReadingLimits limits, IDescriptorReader reader)
    {
        var page = new LearningPage(file.Path, "", [], "");
        if (file.Size > limits.FileBytes)
            return page with { Title = page.Name, Markdown = "This page is too large to be shown." };
        try
        {
            return Parse(page, Encoding.UTF8.GetString(files.Read(file)).TrimStart('\uFEFF').ReplaceLineEndings("\n"), limits, reader);
        }
        catch (UnreadableFileException error)
        {
            return page with { Title = page.Name, Markdown = $"This page cannot be read: {error.Reason}." };
        }
    }

    private static LearningPage Parse(LearningPage page, string text, ReadingLimits limits, IDescriptorReader reader)
    {
        var (front, body) = Split(text);
        var root = front.Length == 0 ? null : reader.Parse(Encoding.UTF8.GetBytes(front), limits).Root;
        var heading = body.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();
        return page with
        {
            Title = root?["title"] is { IsScalar: true, Text: { Length: > 0 } title } ? title : heading is { Length: > 0 } ? heading : page.Name,
            Levels = root?["levels"] is { Kind: NodeKind.List } levels ? [.. levels.Items.Select(level => level.Number).OfType<decimal>().Where(Journey.IsLevel).Select(level => (int)level).Distinct().Order()] : [],
            Markdown = body,
        };
    }

    private static (string Front, string Body) Split(string text)
    {
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal))
            return ("", text);
        var end = text.IndexOf($"\n{Fence}\n", Fence.Length, StringComparison.Ordinal);
        return end < 0 ? ("", text) : (text[(Fence.Length + 1)..(end + 1)], text[(end + Fence.Length + 2)..].TrimStart('\n'));
    }
}
