using System.Text;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary>
/// What of the starter set is for one host. Files below <c>hosts/gitlab/</c> and the like stand at the top of a mesh that lies there, and
/// <c>hosts/gitlab.md</c> is a part of its README. They are what the pages of the documentation show to copy.
/// </summary>
internal static partial class HostFiles
{
    private const string Folder = "hosts/";
    private const string GitHub = ".github/";
    private const string Readme = "README.md";
    private const string Part = "{{host}}\n";

    internal static List<NewFile> Of(IReadOnlyList<NewFile> starter, MeshHost host, ToolSource? tool)
    {
        var name = host.ToString().ToLowerInvariant();
        var part = Text(starter.Single(file => file.Path == $"{Folder}{name}.md"));
        return [.. starter.Select(OnHost).OfType<NewFile>()];

        NewFile? OnHost(NewFile file) => file.Path switch
        {
            Readme => NewFile.Of(Readme, Text(file).Replace(Part, part + "\n", StringComparison.Ordinal)),
            _ when file.Path.StartsWith(GitHub, StringComparison.Ordinal) => host == MeshHost.GitHub ? file : null,
            _ when file.Path.StartsWith($"{Folder}{name}/", StringComparison.Ordinal) => NewFile.Of(file.Path[$"{Folder}{name}/".Length..], Taken(Text(file), tool)),
            _ when file.Path.StartsWith(Folder, StringComparison.Ordinal) => null,
            _ => file,
        };
    }

    /// <summary>A pipeline that takes a release; where nobody said which, it says what is to be filled in.</summary>
    private static string Taken(string pipeline, ToolSource? tool) => tool is { Version: { } version }
        ? Version.Replace(pipeline.Replace("https://github.com/OWNER/REPOSITORY", tool.Repository.TrimEnd('/'), StringComparison.Ordinal), version)
        : pipeline;

    private static string Text(NewFile file) => Encoding.UTF8.GetString(file.Content.Span);

    /// <summary>In <c>vVERSION</c> and <c>mesh-VERSION</c>, and in no variable of a host.</summary>
    [GeneratedRegex("(?<=[v-])VERSION", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Version { get; }
}
