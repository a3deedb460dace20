using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Policies;
using MeshGovernance.Scripting.Fences;

namespace MeshGovernance.Scripting;

/// <summary>Compiles policies once and keeps the assemblies in the user's cache. With everything cached, the compiler is never loaded.</summary>
/// <param name="cacheFolder">Where they are kept.</param>
/// <param name="patience">How long mesh may compute for one of them; null for what is enough for any honest one.</param>
public sealed class CachedPolicyCompiler(string cacheFolder, TimeSpan? patience = null) : IPolicyCompiler
{
    internal static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    /// <summary>Whoever waits for a compiler computes nothing meanwhile: left alone, the pool would start one after the other beside it.</summary>
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private readonly AssemblyCache cache = new(cacheFolder);
    private readonly Patience patience = new(patience ?? Enough);

    /// <summary>How many policies had to be compiled.</summary>
    public int Compiled { get; private set; }

    public IReadOnlyList<CompiledPolicy> Compile(IReadOnlyList<PolicySource> policies)
    {
        var keys = policies.Select(CacheKey.Of).ToArray();
        var results = keys.Select(Find).ToArray();
        var missing = Enumerable.Range(0, results.Length).Where(index => results[index] is null).ToList();
        if (missing.Count > 0)
            Parallel.ForEach(missing, AtOnce, index => results[index] = CompileAndKeep(policies[index], keys[index]));
        Compiled = missing.Count;
        return results!;
    }

    /// <summary>A file in the cache may come from anywhere: what it holds is judged before each use.</summary>
    private CompiledPolicy? Find(string key) => cache.Find(key) is { } found && AssemblyFence.Refusals(found.Assembly).Count == 0
        ? found with { IsBeyondProduct = Reach.IsBeyondProduct(found.Assembly) }
        : null;

    private CompiledPolicy CompileAndKeep(PolicySource source, string key)
    {
        var compiled = ScriptCompiler.Compile(source, patience);
        if (compiled.Errors.Count == 0)
            cache.Keep(key, compiled);
        return compiled;
    }
}
