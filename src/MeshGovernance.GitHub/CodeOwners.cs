using System.Text;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.GitHub;

/// <summary>Who is asked about a change of which files: domains about their own, the guild about the rules, the platform about all else.</summary>
public static class CodeOwners
{
    public const string File = ".github/CODEOWNERS";

    /// <summary>Who is asked about workflows and settings.</summary>
    internal static readonly string Platform = Represented.Role("platform");

    private const string Mark = "# Written by 'mesh codeowners --write' from the domains and the guild: change those, not this file.\n";

    /// <summary>Whether a file was written by this tool, rather than by people.</summary>
    public static bool IsOurs(string text) => text.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>The file around a mesh, where this tool wrote it; null for any other, and where there is none that can be read.</summary>
    public static string? Ours(LoadedMesh mesh)
    {
        try
        {
            var files = AroundMesh.Of(mesh.Files).Files;
            return files.Find(File) is { Kind: FileKind.Regular } file && Encoding.UTF8.GetString(files.Read(file)).Replace("\r\n", "\n", StringComparison.Ordinal) is var text && IsOurs(text) ? text : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    /// <summary>The file as it should be on a day.</summary>
    public static string Text(LoadedMesh mesh, DateOnly asOf)
    {
        var members = mesh.Mesh.Guild?.Members.Where(member => member.IsActive(asOf)).ToList() ?? [];
        var platform = Handles(members.Where(member => member.Represents == Platform).Select(member => member.GitHub));
        var guild = Handles(members.Select(member => member.GitHub));
        var (paths, top) = (mesh.Settings.Paths, AroundMesh.Of(mesh.Files).Prefix);
        var elsewhere = OwnedElsewhere.Of(mesh).ToLookup(owned => owned.Domain, owned => owned.IsFolder ? Pattern(Within(owned.Path)) : Pattern(Within(owned.Path)).TrimEnd('/'));

        // The last line that fits decides. A folder that cannot be named exactly comes before those that can, and takes nothing away from
        // them; the rules come after every domain, and nothing in a domain's name takes them away.
        var text = new StringBuilder(Mark).Append("# The last line that fits a file says who is asked. The teams need write access to the repository.\n");
        Append(top.Length == 0 ? "*" : Pattern(RepoPath.Of(top)), platform.Count > 0 ? platform : guild);
        foreach (var (pattern, owners) in mesh.Mesh.Domains
            .SelectMany(domain => elsewhere[domain.Key].Prepend(Pattern(Within(paths.Domains.Child(domain.Key)))).Select(pattern => (Pattern: pattern, Owners: OwnersOf(domain, asOf))))
            .OrderBy(line => !line.Pattern.Contains('*', StringComparison.Ordinal))
            .ThenBy(line => line.Pattern, StringComparer.Ordinal))
            Append(pattern, owners);
        Append(Pattern(Within(paths.Policies)), guild);
        Append(Pattern(Within(paths.Guild)), guild);
        Append(Pattern(Within(RepoPath.Of(MeshSettings.File))).TrimEnd('/'), platform.Count > 0 ? platform : guild);
        Append("/.github/", platform.Count > 0 ? platform : guild);
        return text.ToString();

        RepoPath Within(RepoPath path) => RepoPath.Of(top + path);

        // A line without owners would say that nobody is asked.
        void Append(string pattern, IReadOnlyList<string> owners)
        {
            if (owners.Count > 0)
                text.Append(pattern).Append(' ').AppendJoin(' ', owners).Append('\n');
        }
    }

    /// <summary>Whether somebody is asked about the workflows and the settings.</summary>
    internal static bool HasPlatform(LoadedMesh mesh, DateOnly asOf) =>
        mesh.Mesh.Guild?.Members.Any(member => member.IsActive(asOf) && member.Represents == Platform && Handles([member.GitHub]).Count > 0) ?? false;

    /// <summary>The team on GitHub; where a domain has none, the logins that it names.</summary>
    private static IReadOnlyList<string> OwnersOf(Domain domain, DateOnly asOf)
    {
        if (domain.GitHubTeam is { } team && GitHubHandle.IsOne(team))
            return [team];
        var logins = domain.Node["github"]?["logins"];
        return Handles(domain.Team?.Members.Where(member => member.IsActive(asOf)).Select(member => logins?[member.Username]?.Text) ?? []);
    }

    private static IReadOnlyList<string> Handles(IEnumerable<string?> logins) =>
        [.. logins.OfType<string>().Select(login => "@" + login).Where(GitHubHandle.IsOne).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>
    /// A folder as a pattern. Nothing can be escaped there: what would end the pattern or mean something in it, stands as a star, which
    /// fits it and whatever else.
    /// </summary>
    private static string Pattern(RepoPath folder)
    {
        var pattern = new StringBuilder("/");
        foreach (var rune in folder.Text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '/' or '-' or '_' or '.')
                pattern.Append(rune);
            else if (pattern[^1] != '*')
                pattern.Append('*');
        return pattern.Append('/').ToString();
    }
}
