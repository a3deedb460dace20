using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Scripting.Apart;
using MeshGovernance.Scripting.Fences;

namespace MeshGovernance.Scripting;

/// <summary>Compiles policies once and keeps the assemblies in the user's cache. With everything cached, the compiler is never loaded.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="patience">How long one of them may take; null for what is enough for any honest one.</param>
public sealed class CachedPolicyCompiler(IContentStore store, TimeSpan? patience = null) : IPolicyCompiler
{
    internal static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    /// <summary>One for all who need no other patience: what compiled for one mesh is warm for the next.</summary>
    internal static readonly IsolatedCompiler Shared = new(Enough);

    private readonly AssemblyCache cache = new(store);
    private readonly IsolatedCompiler compiler = patience is { } own ? new IsolatedCompiler(own) : Shared;

    /// <summary>What was made ahead and not asked for yet; whoever looks has waited for it.</summary>
    private readonly Dictionary<string, CompiledPolicy> made = [];
    private Task ahead = Task.CompletedTask;
    private volatile bool isAwaited;

    /// <summary>How many policies had to be compiled.</summary>
    public int Compiled { get; private set; }

    /// <summary>Begins with policies that will be asked for: on one core, and on all of them once they are.</summary>
    /// <param name="policies">Reads the policies, beside whoever goes on.</param>
    public void Begin(Func<IReadOnlyList<PolicySource>> policies)
    {
        isAwaited = false;
        compiler.StandBy();
        ahead = Task.Factory.StartNew(Make, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        void Make()
        {
            var sources = policies();
            foreach (var (source, compiled) in sources.Zip(FindOrCompile(sources)))
                made[CacheKey.Of(source)] = compiled;
        }
    }

    public IReadOnlyList<CompiledPolicy> Compile(IReadOnlyList<PolicySource> policies)
    {
        isAwaited = true;
        ahead.GetAwaiter().GetResult();
        var compiled = FindOrCompile(policies);
        made.Clear();
        return compiled;
    }

    private CompiledPolicy[] FindOrCompile(IReadOnlyList<PolicySource> policies)
    {
        var keys = new string[policies.Count];
        var results = new CompiledPolicy?[policies.Count];
        Parallel.For(0, policies.Count, index => results[index] = Find(keys[index] = CacheKey.Of(policies[index])));
        var missing = Enumerable.Range(0, results.Length).Where(index => results[index] is null).ToList();
        Compiled += missing.Count;
        if (missing.Count == 0)
            return results!;
        foreach (var (index, compiled) in missing.Zip(compiler.Compile([.. missing.Select(index => policies[index])], AtOnce)))
        {
            results[index] = compiled;
            if (compiled.Errors.Count == 0)
                cache.Keep(keys[index], compiled);
        }

        return results!;

        int AtOnce() => isAwaited ? Environment.ProcessorCount : 1;
    }

    private CompiledPolicy? Find(string key) => made.GetValueOrDefault(key) ?? FindKept(key);

    /// <summary>A file in the cache may come from anywhere: what it holds is judged before each use.</summary>
    private CompiledPolicy? FindKept(string key) => cache.Find(key) is { } found && AssemblyFence.Refusals(found.Assembly).Count == 0
        ? found with { IsBeyondProduct = Reach.IsBeyondProduct(found.Assembly) }
        : null;
}
