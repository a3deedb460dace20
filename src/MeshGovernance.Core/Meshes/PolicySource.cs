using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>A policy with the text of its script.</summary>
public sealed record PolicySource(Policy Policy, string Folder, string Script, IReadOnlyList<ParameterDeclaration> Parameters)
{
    /// <summary>The id with the major version.</summary>
    public string Key => Policy.Key;

    /// <summary>The major version.</summary>
    public int Major => Policy.PolicyId.Major;

    /// <summary>Whether nobody runs it any more.</summary>
    public bool IsOver => Lifecycle.IsOver(Policy);

    /// <summary>The path of the script, relative to the mesh.</summary>
    public string ScriptPath => Folder + "policy.csx";

    /// <summary>Whether a name means this policy: its id, with or without the major version, or a folder that it lies in.</summary>
    public bool IsCalled(string name) =>
        name == Key || name == Policy.PolicyId.Id || (RepoPath.Read(name) is { } folder && (RepoPath.Of(Folder) == folder || RepoPath.Of(Folder).IsBelow(folder)));
}

/// <summary>The types of parameters, by their names in <c>policy.yaml</c>.</summary>
public enum ParameterType
{
    String,
    Integer,
    Number,
    Boolean,
    Date,
    StringList,
}

/// <summary>A parameter as <c>policy.yaml</c> declares it.</summary>
public sealed record ParameterDeclaration(string Name, ParameterType Type, object Default);
