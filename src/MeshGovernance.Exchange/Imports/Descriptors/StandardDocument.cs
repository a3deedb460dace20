using System.Globalization;
using MeshGovernance.Core.Imports;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Descriptors;

/// <summary>A descriptor of a standard, as a document of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its bytes.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Root">What it says.</param>
/// <param name="IsOnly">Whether the file has no other.</param>
internal sealed record StandardDocument(SourceFile File, ReadOnlyMemory<byte> Text, int Line, Node Root, bool IsOnly)
{
    /// <summary>What it is called where it says nothing of that.</summary>
    internal string Place => string.Create(CultureInfo.InvariantCulture, $"{File.Path}:{Line}");

    /// <summary>Where it stands: a file that holds it alone is its place, else its line tells.</summary>
    internal Origin OriginOf(string name) => new(File.Path, IsOnly ? "" : name, IsOnly ? null : Line);
}
