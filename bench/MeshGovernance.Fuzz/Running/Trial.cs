using System.Diagnostics;
using MeshGovernance.Engine;

namespace MeshGovernance.Fuzz.Running;

/// <summary>Runs verbs on a mesh, in this process or as the program that people start.</summary>
/// <param name="begun">Told the verb before it runs: whoever is killed by one has said which.</param>
internal sealed class Trial(Action<string> begun)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "mesh.exe" : "mesh");

    /// <summary>The faults that some verbs show on a mesh that was written into a folder.</summary>
    internal IEnumerable<Fault> Of(IEnumerable<Verb> verbs, string folder, bool asProcess)
    {
        Workspace? open = null;
        try
        {
            foreach (var verb in verbs)
            {
                begun(verb.Name);
                if ((asProcess ? Start(verb, folder) : Call(verb, () => open ??= Workspace.At(folder))) is not { } fault)
                    continue;
                yield return fault;
                open?.Dispose();
                open = null;
            }
        }
        finally
        {
            open?.Dispose();
        }
    }

    private static Fault? Call(Verb verb, Func<Workspace> open)
    {
        try
        {
            return Fault.Of(verb, verb.Run(open()));
        }
        catch (Exception thrown)
        {
            return Fault.Of(verb, thrown);
        }
    }

    private static Fault? Start(Verb verb, string folder)
    {
        var start = new ProcessStartInfo(Program, verb.Arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return new Fault(verb.Name, "hangs", "");
        }

        return Fault.Of(verb, new Answer(process.ExitCode, output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult()));
    }
}
