using System.Reflection;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Git;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting;
using MeshGovernance.Yaml;

namespace MeshGovernance.Cli;

/// <summary>A mesh that can be judged, and judged again: its repository, a worker that is ready, and the compiled policies.</summary>
internal sealed class OpenMesh : IDisposable
{
    private readonly MeshRepository repository;
    private readonly WorkerPolicyRunner runner = new(WorkerLimits.Default);
    private readonly CachedPolicyCompiler compiler = new(CacheFolder.Policies);
    private readonly YamlDescriptorReader reader = new();
    private readonly string path;

    private OpenMesh(MeshRepository repository, string path)
    {
        this.repository = repository;
        this.path = path;
    }

    internal static string Version { get; } = typeof(OpenMesh).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Opens the mesh around a folder.</summary>
    /// <exception cref="GitException">There is no such folder or no repository.</exception>
    internal static OpenMesh At(string path) => new(MeshRepository.Open(path), path);

    /// <summary>The files on the disk.</summary>
    internal IFileTree WorkingTree() => repository.WorkingTree();

    /// <summary>Loads a state of the mesh.</summary>
    /// <exception cref="UserException">There is no mesh.</exception>
    internal LoadedMesh Load(IFileTree files, Action<int, int>? read = null)
    {
        var mesh = MeshLoader.Load(files, reader, read);
        return mesh.IsEmpty
            ? throw new UserException($"There is no mesh in '{path}'.", "A mesh has a mesh.yaml, or a domains/<domain>/domain.yaml. Name its folder: mesh check path/to/mesh")
            : mesh;
    }

    /// <summary>Judges a loaded mesh.</summary>
    internal Report Judge(LoadedMesh mesh, DateOnly asOf, Selection selection, ReportHead? head = null, Action<int, int>? judged = null)
    {
        var plan = EvaluationPlan.Of(mesh, asOf, selection, compiler);
        var result = runner.Run(plan, done => judged?.Invoke(done, plan.UnitCount));
        return Evaluator.Report(plan, result, selection, head ?? new ReportHead(Version, repository.Head, Dirty: true));
    }

    /// <summary>Replaces a file on the disk, whole or not at all.</summary>
    /// <exception cref="UserException">It is not what was read, or cannot be written.</exception>
    internal void Write(string file, byte[] read, byte[] content)
    {
        var target = Path.Combine(repository.Folder, file);
        try
        {
            if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(read))
                throw new UserException($"'{file}' has changed meanwhile: nothing was written to it.", "Run the command again.");
            var temporary = target + ".mesh-tmp";
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{file}' cannot be written: {error.Message}", "See that you may write there, and run the command again.");
        }
    }

    public void Dispose()
    {
        runner.Dispose();
        repository.Dispose();
    }
}
