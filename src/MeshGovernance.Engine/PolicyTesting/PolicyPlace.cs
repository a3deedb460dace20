using MeshGovernance.Core;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Engine.PolicyTesting;

/// <summary>Where the first files of a policy or of its next major version go.</summary>
public sealed class PolicyPlace
{
    private readonly Workspace open;
    private readonly IFileTree files;
    private readonly PolicySource? last;

    private PolicyPlace(Workspace open, IFileTree files, PolicySource? last, string folder)
    {
        this.open = open;
        this.files = files;
        this.last = last;
        Folder = folder;
    }

    /// <summary>The folder, with a slash at its end.</summary>
    public string Folder { get; }

    /// <summary>Whether there is no version of the policy yet.</summary>
    public bool IsFirst => last is null;

    /// <summary>Finds the place, and refuses one that is taken.</summary>
    /// <param name="open">The mesh.</param>
    /// <param name="id">The id of the policy.</param>
    /// <param name="major">Whether it is the next major version of one that exists.</param>
    /// <exception cref="UserException">There is such a policy, or none, or no such domain.</exception>
    public static PolicyPlace For(Workspace open, string id, bool major)
    {
        var tree = open.WorkingTree();
        var mesh = open.LoadAny(tree);
        var newest = mesh.FindPolicy(id);
        if (newest is null && major)
            throw new UserException($"There is no policy '{id}' to make the next major version of.{Spelling.Question(id, mesh.PolicyNames)}", $"For the first one: mesh policy new {id}");
        var folder = mesh.FolderOfPolicy(id, (newest?.Major ?? 0) + 1);
        if (newest is not null && !major)
            throw new UserException($"There is a policy '{id}' already, in {newest.Folder}.", $"For its next major version: mesh policy new {id} --major");
        if (tree.List(folder.TrimEnd('/')).Count > 0 || open.IsThere(folder))
            throw new UserException($"There is a folder {folder} already.", "Take it away, or choose another name.");
        if (id.Split(':') is [var domain, _] && mesh.Mesh.Domains.All(known => known.Key != domain))
            throw new UserException($"There is no domain '{domain}'.{Spelling.Question(domain, mesh.Mesh.Domains.Select(known => known.Key))}");
        return new PolicyPlace(open, tree, newest, folder);
    }

    /// <summary>Writes the files: a copy of the last version, or of what the answers say; the cases expect what is found today.</summary>
    /// <param name="asOf">The day of the cases.</param>
    /// <param name="ask">Asks what a first version needs to know.</param>
    /// <returns>The files, by their paths in the folder.</returns>
    public IReadOnlyDictionary<string, byte[]> Write(DateOnly asOf, Func<NewPolicy> ask)
    {
        var first = last is null ? ask().Files() : NextMajor.Files(last, files, open.Reader);
        var made = new PolicyTests(files, open.Reader, open.Compiler).Accepted(first, Folder, asOf);
        open.Write(made.Select(file => new NewFile(Folder + file.Key, file.Value)));
        return made;
    }
}
