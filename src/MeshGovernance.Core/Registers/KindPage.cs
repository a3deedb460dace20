using System.Text.Json;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Registers;

/// <summary>The kinds of files as a person reads them in a terminal: what each is called, where it stands and what it is.</summary>
public static class KindPage
{
    public static IEnumerable<StyledLine> Lines(IReadOnlyList<DescriptorKind> kinds) => kinds.Select(kind => new StyledLine(
        new StyledText($"  {kind.Name,-10}", TextStyle.Strong),
        new StyledText($"{kind.Patterns(MeshSettings.Default.Paths)[0],-40}", TextStyle.Muted),
        new StyledText(About(kind))));

    /// <summary>The description of a schema says which files it is for, then in a sentence what they are.</summary>
    private static string About(DescriptorKind kind)
    {
        using var schema = JsonDocument.Parse(kind.Schema());
        var description = schema.RootElement.GetProperty("description").GetString()!;
        return description.Split(": ", 2)[1].Split(". ")[0].TrimEnd('.');
    }
}
