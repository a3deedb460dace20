using MeshGovernance.Core.Files;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>The folder of a version of a policy: its own files by their names, and the <c>case.yaml</c> of each case.</summary>
internal sealed record PolicyFolder(string Path, IReadOnlyList<string> Keys, IReadOnlyDictionary<string, FileEntry> Files, IReadOnlyList<FileEntry> Cases)
{
    /// <summary>The folder of its cases.</summary>
    internal const string CasesFolder = "cases";

    /// <summary>What each case says of itself.</summary>
    internal const string CaseFile = "case.yaml";
}
