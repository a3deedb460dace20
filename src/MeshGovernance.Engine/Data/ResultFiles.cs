using MeshGovernance.Core;
using MeshGovernance.Core.Imports;
using MeshGovernance.Engine.Imports;

namespace MeshGovernance.Engine.Data;

/// <summary>Files and folders with what checks on the data found out.</summary>
internal static class ResultFiles
{
    /// <param name="path">A file or a folder.</param>
    /// <param name="hint">What to name in the place of one that is not there.</param>
    /// <exception cref="UserException">There is no such file or folder, or it cannot be read.</exception>
    internal static IReadOnlyList<SourceFile> Read(string path, string hint) =>
        File.Exists(path) || Directory.Exists(path) ? SourceFolder.Read(path, _ => false).Files : throw new UserException($"There is no file or folder '{path}'.", hint);
}
