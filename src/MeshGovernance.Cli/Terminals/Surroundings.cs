using System.Globalization;
using MeshGovernance.Core;

namespace MeshGovernance.Cli.Terminals;

/// <summary>What a process is given by whoever starts it, looked at before anything else: later, a fault of it has any face.</summary>
internal static class Surroundings
{
    private const int Output = 1;
    private const int Errors = 2;
    private const int ClosedInChildren = 0x80000;

    /// <summary>So many files may be open at once where mesh, its libraries and its worker are at work.</summary>
    private const int FewestHandles = 192;

    /// <exception cref="UserException">With these surroundings nothing can be judged and said.</exception>
    internal static void Check()
    {
        if (!OperatingSystem.IsLinux())
            return;
        if (!IsGiven(Errors))
            Console.SetError(IsGiven(Output) ? Console.Out : TextWriter.Null);
        if (!IsGiven(Output) || !IsGiven(Errors))
            throw new UserException(
                $"Standard {(IsGiven(Output) ? "error" : "output")} is closed, so what comes of it could not be said.",
                "Send it to /dev/null where nobody wants to read it: mesh check > /dev/null");
        if (Handles() is { } most && most < FewestHandles)
            throw new UserException(
                string.Create(CultureInfo.InvariantCulture, $"This process may open only {most} files at once, and mesh needs {FewestHandles}."),
                string.Create(CultureInfo.InvariantCulture, $"Allow more: ulimit -n {FewestHandles}"));
    }

    /// <summary>Whether a stream came from outside. Where it was closed, its number belongs to a file that .NET opened for itself since, and closes in children.</summary>
    private static bool IsGiven(int stream) => Lines($"/proc/self/fdinfo/{stream}") is not { } lines
        || !lines.Any(line => line.StartsWith("flags:", StringComparison.Ordinal) && (Convert.ToInt32(line["flags:".Length..].Trim(), 8) & ClosedInChildren) != 0);

    private static int? Handles() => Lines("/proc/self/limits")?.FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal)) is { } line
        && int.TryParse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3], CultureInfo.InvariantCulture, out var most) ? most : null;

    private static string[]? Lines(string path) => File.Exists(path) ? File.ReadAllLines(path) : null;
}
