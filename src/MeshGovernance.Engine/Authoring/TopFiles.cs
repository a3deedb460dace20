using System.Text;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Meshes;

namespace MeshGovernance.Engine.Authoring;

/// <summary>The files of a new mesh that are read or run at the top of its repository, and are told in which folder of it the mesh lies.</summary>
internal static partial class TopFiles
{
    private const string Hooks = ".pre-commit-config.yaml";
    private const string Readme = "README.md";

    /// <summary>Whether it is read there alone.</summary>
    internal static bool IsOne(string path) => path == Hooks || MeshHosts.OfPipeline(path) is not null || path.StartsWith(".github/", StringComparison.Ordinal);

    /// <param name="file">The file, as it is where the mesh is the whole repository.</param>
    /// <param name="folder">The folder of the mesh.</param>
    internal static NewFile For(NewFile file, string folder)
    {
        if (file.Path is not (Hooks or Readme) && MeshHosts.OfPipeline(file.Path) is null && !file.Path.StartsWith(".github/workflows/", StringComparison.Ordinal))
            return file;
        var text = Encoding.UTF8.GetString(file.Content.Span);
        text = UseOfTheAction.Replace(text, use => $"{use.Groups["use"].Value}{use.Groups["indent"].Value}  with:\n{use.Groups["indent"].Value}    path: {Quoted(folder)}\n");
        text = HookedCheck.Replace(text, check => $"{check.Value}{check.Groups["indent"].Value}args: [{Quoted(folder)}]\n");
        text = PipelineCheck.Replace(text, check => $"{check.Value[..^1]}{InShell(folder)}");
        return NewFile.Of(file.Path, text);
    }

    /// <summary>One word of a shell, whatever is in it.</summary>
    private static string InShell(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^(?<use>(?<indent> *)- uses: \./\.github/actions/mesh\n)( *with:\n)?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex UseOfTheAction { get; }

    /// <summary>The folder is an argument beside the line of the shell, not a part of it: a name may hold any sign that the shell reads.</summary>
    [GeneratedRegex(@"^(?<indent> *)entry: sh -c .*mesh check .*\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex HookedCheck { get; }

    /// <summary>The call in the script of a pipeline.</summary>
    [GeneratedRegex(@"^ *\S*/mesh""? check \.(?= \$states)", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PipelineCheck { get; }
}
