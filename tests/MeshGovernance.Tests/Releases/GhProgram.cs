namespace MeshGovernance.Tests.Releases;

/// <summary>
/// A program in the place of GitHub's <c>gh</c>: it writes down what it is asked, and answers as it is told. The real one asks GitHub itself, so it has
/// never been run here.
/// </summary>
internal sealed class GhProgram
{
    private const string Script = """
        #!/usr/bin/env bash
        here=${BASH_SOURCE[0]%/*}
        printf '%s\n' "host=$GH_HOST token=${GH_TOKEN:-} $*" >> "$here/asked"
        case "$1 $2" in
          'attestation verify') if [ -f "$here/refuses" ]; then echo 'Error: no attestations found for subject'; exit 1; fi ;;
          'release download')
            while [ $# -gt 0 ]; do case $1 in --pattern) pattern=$2 ;; --dir) folder=$2 ;; esac; shift; done
            cp "$here/private/$pattern" "$folder/" 2> /dev/null || { echo 'release not found' >&2; exit 1; } ;;
        esac
        """;

    private readonly string folder;

    internal GhProgram(string folder)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        var program = System.IO.Path.Combine(folder, "gh");
        File.WriteAllText(program, Script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>What <c>PATH</c> has to be for it to be found first.</summary>
    internal string Path => $"{folder}{System.IO.Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";

    internal string[] Asked => System.IO.Path.Combine(folder, "asked") is var file && File.Exists(file) ? File.ReadAllLines(file) : [];

    /// <summary>From now on nobody proves anything.</summary>
    internal void Refuse() => File.WriteAllText(System.IO.Path.Combine(folder, "refuses"), "");

    /// <summary>A file of a release that only who has a token sees.</summary>
    internal void Hold(string name, byte[] content) => File.WriteAllBytes(System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(folder, "private")).FullName, name), content);
}
