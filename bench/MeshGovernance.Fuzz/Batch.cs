using System.Globalization;
using MeshGovernance.Fuzz.Running;

namespace MeshGovernance.Fuzz;

/// <summary>Some meshes, one after the other. Each fault is told with its seed, and the smallest mesh that shows it is kept.</summary>
internal sealed class Batch(TextWriter output, string kept)
{
    /// <summary>One mesh in so many is judged by the program that people start, one verb of it.</summary>
    private const int OneInSoMany = 20;

    /// <summary>What is known already need not be made smaller again.</summary>
    private readonly HashSet<string> known = [];

    internal IReadOnlyCollection<string> Signs => known;

    internal void Run(int first, int count)
    {
        for (var seed = first; seed < first + count; seed++)
            Run(FuzzedMesh.Of(seed));
    }

    private void Run(FuzzedMesh mesh)
    {
        var folder = Directory.CreateTempSubdirectory("mesh-fuzz-").FullName;
        try
        {
            Repository.Write(mesh, folder);
            Try(mesh, folder);
        }
        catch (UnwritableMeshException refused)
        {
            Say($"seed {mesh.Seed} is left out: {refused.Message.ReplaceLineEndings(" ")}");
        }
        finally
        {
            Repository.Delete(folder);
        }

        Say($"{Lines.Ended} {mesh.Seed}");
    }

    private void Try(FuzzedMesh mesh, string folder)
    {
        var trial = new Trial(verb => Say($"{Lines.Began} {mesh.Seed} {verb}"));
        var verbs = Verb.All(mesh);
        var faults = trial.Of(verbs.Where((verb, index) => IsTried(verb, mesh.Seed, index)), folder, asProcess: false).ToList();
        if (mesh.Seed % OneInSoMany == 0)
            faults.AddRange(trial.Of([verbs[mesh.Seed / OneInSoMany % verbs.Count]], folder, asProcess: true));
        foreach (var fault in faults.DistinctBy(fault => fault.Sign).Where(fault => known.Add(fault.Sign)))
            Tell(mesh, fault, verbs.First(verb => verb.Name == fault.Verb), trial);
    }

    /// <summary>A mesh is checked, and some of the other verbs are tried on it, those that take long less often: more meshes find more than more verbs.</summary>
    private static bool IsTried(Verb verb, int seed, int index) => index == 0 || (seed + index) % (verb.TakesLong ? 5 : 2) == 0;

    private void Tell(FuzzedMesh mesh, Fault fault, Verb verb, Trial trial)
    {
        var folder = Path.Combine(kept, string.Create(CultureInfo.InvariantCulture, $"{mesh.Seed}-{string.Concat(fault.Sign.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()}"));
        folder = folder[..Math.Min(folder.Length, kept.Length + 80)];
        var smallest = Reduction.Of(mesh, smaller =>
        {
            Repository.Write(smaller, folder);
            return trial.Of([verb], folder, asProcess: false).Any(other => other.Sign == fault.Sign);
        });
        Repository.Write(smallest, folder);
        Say($"{Lines.Fault} seed {mesh.Seed}: mesh {fault.Verb}: {fault.Sign}");
        foreach (var change in mesh.Changes)
            Say($"    {change}");
        Say($"    kept in {folder}");
        File.WriteAllText(folder + ".txt", $"mesh {fault.Verb}\n{fault.Sign}\n{string.Join('\n', mesh.Changes)}\n\n{fault.Details}\n");
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        output.Flush();
    }
}

/// <summary>How the lines of a batch begin: whoever started it reads them.</summary>
internal static class Lines
{
    internal const string Began = "began";
    internal const string Ended = "ended";
    internal const string Fault = "FAULT";
}
