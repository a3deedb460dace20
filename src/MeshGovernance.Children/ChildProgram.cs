using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace MeshGovernance.Children;

/// <summary>
/// A program beside mesh that works on what strangers wrote: without the user's environment and open files, under a ceiling of memory, and no longer than mesh itself.
/// Nothing waits for it without end, for it may stand still.
/// </summary>
internal sealed class ChildProgram : IDisposable
{
    private const int MostErrorText = 8 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Process process;
    private readonly StringBuilder errors = new();
    private readonly Task<string> errorText;

    private ChildProgram(Process process)
    {
        this.process = process;
        errorText = Task.Factory.StartNew(ReadErrors, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>What a child is told of whose it is.</summary>
    internal static string Parent => Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    internal Stream Input => process.StandardInput.BaseStream;

    internal Stream Output => process.StandardOutput.BaseStream;

    internal int Id => process.Id;

    /// <summary>How it ended; null where it does not come to an end.</summary>
    internal int? ExitCode => process.HasExited ? process.ExitCode : null;

    /// <summary>What it has computed so far.</summary>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    internal TimeSpan Used
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program that lies beside mesh.</summary>
    /// <param name="name">Its file, without ending.</param>
    /// <param name="memory">The most that its heap may hold, in bytes.</param>
    /// <param name="arguments">What it is told, <see cref="Parent"/> among it.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    internal static ChildProgram Start(string name, long memory, params IReadOnlyList<string> arguments)
    {
        var runtimes = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var program = Path.Combine(AppContext.BaseDirectory, Executable(name));
        var assembly = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        if (!File.Exists(program) && !File.Exists(assembly))
            throw new IOException($"{name} is missing beside mesh: install the tool again.");

        // What is installed for any platform has no programs of its own: dotnet runs it, as it runs mesh.
        var start = new ProcessStartInfo(
            File.Exists(program) ? program : Path.Combine(runtimes, Executable("dotnet")), File.Exists(program) ? arguments : [assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,

            // A folder that is there for certain.
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment.Clear();
        start.Environment["DOTNET_ROOT"] = runtimes;
        start.Environment["DOTNET_GCHeapHardLimit"] = memory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCgen0size"] = (64 << 20).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        if (OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable("SystemRoot") is { } system)
            start.Environment["SystemRoot"] = system;
        try
        {
            return new ChildProgram(Launcher.Start(start));
        }
        catch (Exception error) when (error is UnauthorizedAccessException or Win32Exception)
        {
            throw new IOException($"{name} could not be started: {error.Message}", error);
        }
    }

    internal void Kill() => process.Kill();

    /// <summary>Ends it.</summary>
    internal void Stop()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit(Patience);
    }

    /// <summary>What it said of its end.</summary>
    internal string LastWords()
    {
        Stop();
        return errorText.Wait(Patience) ? errorText.Result : "";
    }

    public void Dispose()
    {
        Stop();
        process.Dispose();
    }

    private static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    private string ReadErrors()
    {
        var line = new char[1024];
        for (int count; (count = process.StandardError.Read(line)) > 0;)
            if (errors.Length < MostErrorText)
                errors.Append(line, 0, count);
        return errors.ToString();
    }
}
