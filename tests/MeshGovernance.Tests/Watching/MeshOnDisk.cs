using System.Diagnostics;
using MeshGovernance.Tests.Golden;

namespace MeshGovernance.Tests.Watching;

/// <summary>A mesh in a repository of its own, with files that somebody changes while <c>mesh</c> looks.</summary>
internal sealed class MeshOnDisk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-watch-").FullName;

    /// <summary>Begins with a mesh of <c>tests/cases/base</c>.</summary>
    internal MeshOnDisk(string name)
    {
        var mesh = Path.Combine(CaseFolders.Bases, name);
        foreach (var source in Directory.EnumerateFiles(mesh, "*", SearchOption.AllDirectories))
        {
            var target = File(Path.GetRelativePath(mesh, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(source, target);
        }

        var git = new Golden.Git(folder);
        git.Run("init", "--quiet");
        git.Commit("The mesh as it was");
    }

    /// <summary>Where a file stands.</summary>
    internal string File(string path) => Path.Combine(folder, path);

    /// <summary>Starts <c>mesh</c> in it; whoever does ends it.</summary>
    internal Process Start(params string[] arguments) => new MeshProcess(folder, asOrdinaryUser: false).Start(arguments);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
