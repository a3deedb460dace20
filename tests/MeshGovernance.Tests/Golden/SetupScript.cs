using System.Globalization;

namespace MeshGovernance.Tests.Golden;

/// <summary>
/// The small language of a case's <c>setup</c>: one instruction a line, for what files in <c>input/</c> cannot hold. Texts have the escapes
/// of <see cref="Words.Unescape"/>. Everything is committed at the end, unless the setup has a <c>commit</c> of its own.
/// <code>
/// base NAME [FOLDER]      starts from tests/cases/base/NAME; input/ lies over it (first line only)
/// write PATH TEXT         writes a file
/// append PATH TEXT        adds to the end of a file
/// repeat PATH COUNT TEXT  adds the text so many times
/// count PATH COUNT TEXT   the same, with the number of each in the place of %
/// replace PATH OLD => NEW replaces a text that stands in the file once
/// size PATH BYTES         makes a file of zeros that takes no room on the disk
/// delete PATH             deletes a file or a folder
/// link PATH TARGET        makes a symbolic link
/// chmod MODE PATH         sets the rights; the command then runs without root's right to read everything
/// commit MESSAGE          commits what there is
/// git ARGUMENTS           runs git
/// mesh ARGUMENTS          runs mesh, which has to succeed; what it writes is there before the command
/// forget PATH             takes the committed content of a file out of git's objects, as in a partial clone
/// owner                   gives the repository to another user
/// </code>
/// </summary>
internal sealed class SetupScript(CaseRepository repository)
{
    private const string Comment = "#";
    private bool hasCommitted;

    /// <summary>The mesh to start from, and the folder to put it into.</summary>
    internal static (string Name, string Folder)? BaseOf(string[] lines) => lines is [var first, ..] && Words.Of(first) is ["base", var name, .. var folder]
        ? (name, folder is [var one] ? one : "")
        : null;

    internal void Run(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && !line.StartsWith(Comment, StringComparison.Ordinal)))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            Do(space < 0 ? line : line[..space], space < 0 ? "" : line[(space + 1)..]);
        }

        if (!hasCommitted)
            repository.Git.Commit("Case");
    }

    private void Do(string instruction, string rest)
    {
        var (first, text) = Split(rest);
        var path = Unescaped(first);
        var file = repository.PathOf(path);
        switch (instruction)
        {
            case "base":
                break;
            case "write":
                Make(file, stream => stream.SetLength(0), Words.Unescape(text));
                break;
            case "append":
                Make(file, Keep, Words.Unescape(text));
                break;
            case "repeat":
                var (count, repeated) = Split(text);
                Make(file, Keep, [.. Enumerable.Repeat(Words.Unescape(repeated), Number(count)).SelectMany(bytes => bytes)]);
                break;
            case "count":
                var (times, counted) = Split(text);
                Make(file, Keep, [.. Enumerable.Range(1, Number(times)).SelectMany(number => Words.Unescape(counted.Replace("%", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))]);
                break;
            case "replace":
                Replace(file, text);
                break;
            case "size":
                Make(file, stream => stream.SetLength(Number(text)), []);
                break;
            case "delete":
                Delete(file);
                break;
            case "link":
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.CreateSymbolicLink(file, text);
                break;
            case "chmod":
                repository.ChangeRights(repository.PathOf(text), (UnixFileMode)Convert.ToInt32(path, 8));
                break;
            case "commit":
                hasCommitted = true;
                repository.Git.Commit(rest);
                break;
            case "git":
                repository.Git.Run(Words.Of(rest));
                break;
            case "mesh":
                repository.RunMesh(Words.Of(rest));
                break;
            case "forget":
                var id = repository.Git.Run("rev-parse", "HEAD:" + path);
                File.Delete(repository.PathOf($".git/objects/{id[..2]}/{id[2..]}"));
                break;
            case "owner":
                repository.GiveAway();
                break;
            default:
                throw new FormatException($"setup: there is no instruction '{instruction}'.");
        }
    }

    private static void Make(string file, Action<FileStream> prepare, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write);
        prepare(stream);
        stream.Seek(0, SeekOrigin.End);
        stream.Write(content);
    }

    private static void Keep(FileStream stream)
    {
    }

    private static void Replace(string file, string text)
    {
        var (before, after) = text.Split(" => ") is [var old, var put] ? (old, put) : throw new FormatException($"setup: 'OLD => NEW' was expected: {text}");
        var (wanted, content) = (Unescaped(before), File.ReadAllText(file));
        var at = content.IndexOf(wanted, StringComparison.Ordinal);
        if (at < 0 || content.LastIndexOf(wanted, StringComparison.Ordinal) != at)
            throw new FormatException($"setup: '{before}' does not stand exactly once in {file}.");
        File.WriteAllBytes(file, [.. System.Text.Encoding.UTF8.GetBytes(content[..at]), .. Words.Unescape(after), .. System.Text.Encoding.UTF8.GetBytes(content[(at + wanted.Length)..])]);
    }

    private static string Unescaped(string text) => System.Text.Encoding.UTF8.GetString(Words.Unescape(text));

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        else if (File.Exists(path))
            File.Delete(path);
        else
            throw new FormatException($"setup: there is no {path} to delete.");
    }

    private static (string First, string Others) Split(string text) =>
        text.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? (text[..space], text[(space + 1)..]) : (text, "");

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
