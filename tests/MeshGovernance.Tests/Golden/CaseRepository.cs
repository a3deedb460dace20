using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace MeshGovernance.Tests.Golden;

/// <summary>The mesh of a case, in a real git repository in a temporary folder.</summary>
internal sealed class CaseRepository : IDisposable
{
    /// <summary>What stands in expectations for the temporary folder.</summary>
    private const string Placeholder = "<folder>";
    private const uint Nobody = 65534;

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-case-").FullName;
    private readonly List<string> closed = [];

    internal CaseRepository(string caseFolder)
    {
        Git = new Git(folder);
        Git.Run("init", "--quiet", "--initial-branch", "main");
        var setup = Path.Combine(caseFolder, "setup") is var path && File.Exists(path) ? File.ReadAllLines(path) : [];
        if (SetupScript.BaseOf(setup) is var (start, inside))
            Copy(Path.Combine(CaseFolders.Bases, start), inside);
        if (Path.Combine(caseFolder, "input") is var input && Directory.Exists(input))
            Copy(input, "");
        new SetupScript(this).Run(setup);
    }

    internal Git Git { get; }

    internal string PathOf(string path) => Path.Combine(folder, path);

    /// <summary>Runs the calls of <c>mesh</c> one after the other.</summary>
    internal async Task<Outcome> Run(IReadOnlyList<string> commands)
    {
        var written = new WrittenFiles(folder);
        using var stdout = new MemoryStream();
        using var stderr = new MemoryStream();
        var exits = new StringBuilder();
        foreach (var command in commands)
        {
            var words = Words.Of(command);
            if (words is not ["mesh", .. var arguments])
                throw new FormatException($"command: 'mesh …' was expected: {command}");
            var exit = await new MeshProcess(folder, closed.Count > 0).Run(arguments, stdout, stderr);
            exits.Append(CultureInfo.InvariantCulture, $"{exit}\n");
        }

        return new Outcome(Portable(stdout), Portable(stderr), Encoding.UTF8.GetBytes(exits.ToString()), written.Since());
    }

    /// <summary>Runs <c>mesh</c> to prepare what a case begins with.</summary>
    internal void RunMesh(string[] arguments)
    {
        if (new MeshProcess(folder, asOrdinaryUser: false).Run(arguments, Stream.Null, Stream.Null).GetAwaiter().GetResult() is var exit and not 0)
            throw new InvalidOperationException($"setup: mesh {string.Join(' ', arguments)} ends with {exit}.");
    }

    internal void ChangeRights(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("Rights are those of Unix.");
        File.SetUnixFileMode(path, mode);
        closed.Add(path);
    }

    /// <summary>
    /// Makes the repository one that another user owns. Only root can give it away; for anyone else its files are said to lie in a folder
    /// of root's, for which git asks the same question.
    /// </summary>
    internal void GiveAway()
    {
        if (Environment.IsPrivilegedProcess)
            foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Prepend(folder))
                Native.GiveTo(path, Nobody);
        else
            Git.Run("config", "core.worktree", "/usr");
    }

    public void Dispose()
    {
        foreach (var path in closed)
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // Git keeps its objects read-only, which stops nobody from deleting them on Unix.
        Directory.Delete(folder, recursive: true);
    }

    private void Copy(string from, string into)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = PathOf(Path.Combine(into, Path.GetRelativePath(from, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
    }

    /// <summary>The output without the name of the temporary folder. Latin-1 takes every byte there and back.</summary>
    private byte[] Portable(MemoryStream output) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(output.ToArray()).Replace(folder, Placeholder, StringComparison.Ordinal));

    private static class Native
    {
        internal static void GiveTo(string path, uint user)
        {
            if (ChangeOwner(path, user, user) != 0)
                throw new InvalidOperationException($"{path} cannot be given to user {user}: error {Marshal.GetLastPInvokeError()}.");
        }

        [DllImport("libc", EntryPoint = "lchown", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint user, uint group);
    }
}
