using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Engine.PullRequests;

/// <summary>A state of a mesh with what was asked of it, what was answered, and the report of both.</summary>
internal sealed record JudgedMesh(LoadedMesh Mesh, EvaluationPlan Plan, RunResult Result, Report Report);
