using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Backstage;

/// <summary>The entities of all files, by what others call them.</summary>
internal sealed class BackstageCatalog
{
    private readonly Dictionary<string, BackstageEntity> entities = new(StringComparer.Ordinal);
    private readonly List<SourceRemark> faults = [];
    private readonly List<SourceRemark> told = [];

    internal IEnumerable<BackstageEntity> Entities => entities.Values.OrderBy(entity => entity.Reference, StringComparer.Ordinal);

    internal IReadOnlyList<SourceRemark> Faults => faults;

    internal List<SourceRemark> Told => told;

    internal BackstageEntity? Find(string reference) => entities.GetValueOrDefault(reference);

    internal void Read(SourceFile file, IDescriptorReader reader)
    {
        foreach (var (text, line) in Documents(Encoding.UTF8.GetString(file.Content.Span)))
        {
            var parsed = reader.Parse(Encoding.UTF8.GetBytes(text), new ReadingLimits());
            var isTemplate = text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);
            if (parsed.Faults.Count > 0 || parsed.Root is null)
            {
                if (isTemplate)
                    TellTemplate(file, line);
                else if (parsed.Faults is [var fault, ..])
                    faults.Add(new SourceRemark(new Origin(file.Path, Line: line + fault.Range.Start.Line - 1), fault.Message));
            }
            else if (BackstageEntity.Of(parsed.Root, new Origin(file.Path, Line: line)) is { } entity)
            {
                if (entity.Name.Contains("{{", StringComparison.Ordinal))
                    TellTemplate(file, line);
                else if (!entities.TryAdd(entity.Reference, entity))
                    faults.Add(new SourceRemark(entity.Origin, $"'{PlainText.Cap(entity.Reference)}' is described in {entities[entity.Reference].Origin.Source} already: keep one of the two."));
            }
        }
    }

    private void TellTemplate(SourceFile file, int line) =>
        told.Add(new SourceRemark(new Origin(file.Path, Line: line), "This is the template of an entity, with places to be filled in: it is passed over."));

    /// <summary>The documents of a file that hold something, with the line that each begins on. A marker at the start of a line always ends a document.</summary>
    private static IEnumerable<(string Text, int Line)> Documents(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var start = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && !IsMarker(lines[i]))
                continue;
            if (lines[start..i].Any(line => line.AsSpan().Trim() is { Length: > 0 } said && said[0] != '#'))
                yield return (string.Join('\n', lines[start..i]) + "\n", start + 1);
            start = i + 1;
        }
    }

    private static bool IsMarker(string line) => (line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("...", StringComparison.Ordinal)) && (line.Length == 3 || char.IsWhiteSpace(line[3]));
}
