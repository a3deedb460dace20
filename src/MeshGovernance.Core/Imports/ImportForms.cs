using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Imports;

/// <summary>The forms of what an import does.</summary>
public static class ImportForms
{
    public static readonly OutputFormats<ImportAnswer> All = new(
        ImportLines.Of,
        new("json", ImportJson.Write),
        new("markdown", ImportMarkdown.Write));
}
