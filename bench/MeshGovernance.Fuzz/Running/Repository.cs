using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MeshGovernance.Fuzz.Running;

/// <summary>A mesh in a git repository of its own: the base is <c>main</c>, the head <c>topic</c>, which is checked out. Git writes all of it, since .NET writes no names that are no text.</summary>
internal static class Repository
{
    private const char FirstByte = '\uf700';

    internal const string Base = "main";
    internal const string Head = "topic";

    /// <summary>Writes it into a folder, which is made anew.</summary>
    internal static void Write(FuzzedMesh mesh, string folder)
    {
        Delete(folder);
        Directory.CreateDirectory(folder);
        Git(folder, null, "init", "--quiet", "--initial-branch", Head);
        using var stream = new MemoryStream();
        WriteCommit(stream, Base, null, mesh.Base);
        WriteCommit(stream, Head, Base, mesh.Head);
        Git(folder, stream.ToArray(), "fast-import", "--quiet", "--force");
        Git(folder, null, "reset", "--quiet", "--hard");
    }

    internal static void Delete(string folder)
    {
        // .NET cannot delete what it cannot name.
        if (Directory.Exists(folder))
            Run("rm", Path.GetTempPath(), null, "-rf", folder);
    }

    private static void WriteCommit(Stream stream, string branch, string? from, SortedDictionary<string, MeshFile> files)
    {
        Line(stream, $"commit refs/heads/{branch}\ncommitter Fuzz <fuzz@example.org> 1790000000 +0000\ndata 4\nmesh");
        if (from is not null)
            Line(stream, $"from refs/heads/{from}");
        Line(stream, "deleteall");
        foreach (var (path, file) in files)
        {
            if (file.Mode == FileMode.Submodule)
            {
                Line(stream, $"M 160000 {new string('1', 40)} {Quoted(path)}");
                continue;
            }

            Line(stream, $"M {(file.Mode switch { FileMode.Link => "120000", FileMode.Program => "100755", _ => "100644" })} inline {Quoted(path)}\ndata {file.Content.Length}");
            stream.Write(file.Content);
            Line(stream, "");
        }
    }

    private static void Line(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text + "\n"));

    private static string Quoted(string path)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in path.EnumerateRunes())
            foreach (var part in rune.Value is >= FirstByte and <= FirstByte + 0xff ? [(byte)(rune.Value - FirstByte)] : Encoding.UTF8.GetBytes(rune.ToString()))
                quoted.Append(part is > 32 and < 127 and not ((byte)'"' or (byte)'\\') ? ((char)part).ToString() : "\\" + Convert.ToString(part, 8).PadLeft(3, '0'));
        return quoted.Append('"').ToString();
    }

    private static void Git(string folder, byte[]? input, params string[] arguments) => Run("git", folder, input, arguments);

    private static void Run(string program, string folder, byte[]? input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            if (input is not null)
                process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It refuses what it is told, and says why.
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new UnwritableMeshException(string.Create(CultureInfo.InvariantCulture, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}"));
    }
}

/// <summary>Git itself refuses the mesh, so that nobody could have it.</summary>
internal sealed class UnwritableMeshException(string message) : Exception(message);
