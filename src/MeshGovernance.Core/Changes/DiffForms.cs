using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Changes;

/// <summary>The forms of what differs between two states.</summary>
public static class DiffForms
{
    public static readonly OutputFormats<MeshDiff> All = new(
        DiffLines.Of,
        new("json", DiffJson.Write),
        new("markdown", DiffMarkdown.Write));
}
