using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MeshGovernance.Tests.Golden;

/// <summary>
/// One call of the built <c>mesh</c>, with an environment of its own and a cache that the whole test run shares. It is answered by a <see cref="WarmMesh"/>, unless
/// the call wants a process of its own: with other rights, variables or another program, or because a test talks with it.
/// </summary>
internal sealed class MeshProcess(string folder, bool asOrdinaryUser, string? program = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Program = Path.Combine(Folder, OperatingSystem.IsWindows() ? "mesh.exe" : "mesh");
    private static readonly string Home = NewHome();

    /// <summary>Where the program lies that is tried: beside the tests, or where <c>tests/run</c> compiled it ahead.</summary>
    internal static string Folder => Ahead is { Length: > 0 } ahead ? ahead : AppContext.BaseDirectory;

    /// <summary>Whether <c>tests/run</c> compiled it ahead, as it does for a run of all tests.</summary>
    internal static bool IsCompiledAhead => Ahead is { Length: > 0 };

    private static string? Ahead => Environment.GetEnvironmentVariable("MESH_UNDER_TEST");

    /// <summary>What the environment holds besides.</summary>
    internal Dictionary<string, string> Variables { get; } = [];

    /// <summary>Starts it, for a test that talks with it; whoever does ends it.</summary>
    internal Process Start(string[] arguments) => Process.Start(StartInfo(arguments))!;

    /// <summary>Runs it to its end, appends what it says, and returns its exit code.</summary>
    internal async Task<int> Run(string[] arguments, Stream stdout, Stream stderr)
    {
        using var patience = new CancellationTokenSource(Patience);
        if (WarmMesh.IsPossible && !asOrdinaryUser && program is null && Variables.Count == 0)
            try
            {
                return await WarmMesh.Call(StartInfo([]), Home, folder, arguments, stdout, stderr, patience.Token);
            }
            catch (OperationCanceledException late)
            {
                throw Hangs(arguments, late);
            }

        using var process = Start(arguments);
        process.StandardInput.Close();
        try
        {
            await Task.WhenAll(
                process.StandardOutput.BaseStream.CopyToAsync(stdout, patience.Token),
                process.StandardError.BaseStream.CopyToAsync(stderr, patience.Token),
                process.WaitForExitAsync(patience.Token));
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw Hangs(arguments, late);
        }

        return process.ExitCode;
    }

    private static TimeoutException Hangs(string[] arguments, OperationCanceledException late) => new($"mesh {string.Join(' ', arguments)} hangs.", late);

    private ProcessStartInfo StartInfo(string[] arguments)
    {
        // Root reads every file, whatever its rights say: without that privilege it is refused like anyone else.
        var start = asOrdinaryUser && Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search", program ?? Program, .. arguments])
            : new ProcessStartInfo(program ?? Program, arguments);
        start.UseShellExecute = false;
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = Home;
        start.Environment["XDG_CACHE_HOME"] = Cache;
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(Home, ".config");
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return start;
    }

    /// <summary>Where compiled policies are kept during the test run.</summary>
    internal static string Cache => Path.Combine(Home, ".cache");

    private static string NewHome()
    {
        var home = Directory.CreateTempSubdirectory("mesh-home-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            WarmMesh.End();
            Directory.Delete(home, recursive: true);
        };
        return home;
    }
}
