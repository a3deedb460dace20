using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Descriptors;

/// <summary>A document of a file, of whatever kind, as it was parsed.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its bytes.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Parsed">What it was parsed to.</param>
/// <param name="IsOnly">Whether the file has no other.</param>
internal sealed record ParsedDocument(SourceFile File, ReadOnlyMemory<byte> Text, int Line, ParsedFile Parsed, bool IsOnly);
