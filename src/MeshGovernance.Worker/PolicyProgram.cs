using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using MeshGovernance.Policies;
using MeshGovernance.Policies.Wire;

namespace MeshGovernance.Worker;

/// <summary>A compiled policy: the assembly that the C# compiler made of its script.</summary>
internal sealed class PolicyProgram(WirePolicy policy)
{
    // What the compiler calls the class and the entry point of a script.
    private const string ScriptClass = "Script";
    private const string EntryPoint = "<Factory>";

    private Func<object?[], Task<object>>? entry;

    /// <summary>Runs the script from its first line, with nothing left over from another run.</summary>
    internal void Run(Scope scope)
    {
        entry ??= Load();
        entry([scope, null]).GetAwaiter().GetResult();
    }

    /// <summary>The line of the script at which an exception left it; 0 where none can be told.</summary>
    internal static int LineOf(Exception error) => new StackTrace(error, fNeedFileInfo: true)
        .GetFrames()
        .FirstOrDefault(frame => frame.GetFileName()?.EndsWith(".csx", StringComparison.Ordinal) == true)
        ?.GetFileLineNumber() ?? 0;

    private Func<object?[], Task<object>> Load()
    {
        using var assembly = new MemoryStream(policy.Assembly);
        using var symbols = new MemoryStream(policy.Symbols);
        var loaded = new AssemblyLoadContext(null).LoadFromStream(assembly, symbols);
        var method = loaded.GetType(ScriptClass, throwOnError: true)!.GetMethod(EntryPoint, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            ?? throw new InvalidOperationException("The script has no entry point.");
        return method.CreateDelegate<Func<object?[], Task<object>>>();
    }
}
