using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Core.Evaluation;

/// <summary>A rule of the engine about files around the mesh, which the part that owns them hands in.</summary>
public delegate IEnumerable<Diagnostic> MeshCheck(LoadedMesh mesh, DateOnly asOf);
