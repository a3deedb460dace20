using MeshGovernance.Core.Files;

namespace MeshGovernance.Core.Descriptors;

/// <summary>A file that the mesh reads: of which kind it is, and the parts of its path that name it.</summary>
internal sealed record PlacedFile(FileEntry File, DescriptorKind Kind, IReadOnlyList<string> Keys);

/// <summary>A file that nobody will read where it stands, and what to do about it.</summary>
internal sealed record MisplacedFile(FileEntry File, string Message);
