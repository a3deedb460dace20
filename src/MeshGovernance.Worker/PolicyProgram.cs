using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Worker;

/// <summary>A compiled policy: the assembly that the C# compiler made of its script.</summary>
internal sealed class PolicyProgram
{
    // What the compiler calls the class and the entry point of a script.
    private const string ScriptClass = "Script";
    private const string EntryPoint = "<Factory>";
    private const BindingFlags DeclaredHere = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Lazy<Func<object?[], Task<object>>> entry;

    private readonly byte[] assembly;

    internal PolicyProgram(WirePolicy policy)
    {
        assembly = policy.Assembly;
        entry = new Lazy<Func<object?[], Task<object>>>(() => Load(policy));
    }

    internal bool IsOf(WirePolicy policy) => assembly.AsSpan().SequenceEqual(policy.Assembly);

    /// <summary>Has the script's methods translated for the machine, without running any of them.</summary>
    internal void Prepare()
    {
        foreach (var type in entry.Value.Method.Module.GetTypes().Where(type => !type.ContainsGenericParameters))
            foreach (var method in type.GetMethods(DeclaredHere).Cast<MethodBase>().Concat(type.GetConstructors(DeclaredHere & ~BindingFlags.Static)))
                if (!method.IsAbstract && !method.ContainsGenericParameters)
                    RuntimeHelpers.PrepareMethod(method.MethodHandle);
    }

    /// <summary>Runs the script from its first line, with nothing left over from another run.</summary>
    internal void Run(Scope scope)
    {
        entry.Value([scope, null]).GetAwaiter().GetResult();
    }

    /// <summary>The line of the script at which an exception left it; 0 where none can be told.</summary>
    internal static int LineOf(Exception error) => new StackTrace(error, fNeedFileInfo: true)
        .GetFrames()
        .FirstOrDefault(frame => frame.GetFileName()?.EndsWith(".csx", StringComparison.Ordinal) == true)
        ?.GetFileLineNumber() ?? 0;

    private static Func<object?[], Task<object>> Load(WirePolicy policy)
    {
        using var code = new MemoryStream(policy.Assembly);
        using var symbols = new MemoryStream(policy.Symbols);
        var loaded = new AssemblyLoadContext(null).LoadFromStream(code, symbols);
        var method = Array.Find(loaded.GetTypes(), type => type.FullName == ScriptClass)?.GetMethod(EntryPoint, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            ?? throw new InvalidOperationException("The script has no entry point.");
        return method.CreateDelegate<Func<object?[], Task<object>>>();
    }
}
