using System.Text;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Settings;

/// <summary>
/// <c>paths.ignore</c>: files that are no part of the mesh, by patterns. <c>*</c> stands for a part of a name, <c>**</c> for any folders, a folder for all
/// that is in it; a pattern without a slash fits that name in every folder.
/// </summary>
public sealed class IgnoredPaths
{
    private const int Patience = 1000;

    private readonly Regex? any;

    private IgnoredPaths(IReadOnlyList<string> patterns) =>
        any = patterns.Count == 0 ? null : new Regex(string.Join('|', patterns.Select(Expression)), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromMilliseconds(Patience));

    internal static IgnoredPaths Read(Node? patterns) => new([.. (patterns?.Items ?? []).Select(item => item.Text?.Trim()).OfType<string>().Where(text => text.Trim('/').Length > 0)]);

    /// <summary>Whether a path is no part of the mesh.</summary>
    public bool Hold(RepoPath path) => any?.IsMatch(path.Text) ?? false;

    private static string Expression(string pattern)
    {
        var bare = pattern.Trim('/');
        var expression = new StringBuilder(@"\A");
        if (!bare.Contains('/', StringComparison.Ordinal) && pattern[0] != '/')
            expression.Append("(?:.*/)?");
        for (var at = 0; at < bare.Length; at++)
        {
            if (bare.AsSpan(at).StartsWith("**/"))
            {
                expression.Append("(?:.*/)?");
                at += 2;
            }
            else if (bare.AsSpan(at).StartsWith("**"))
            {
                expression.Append(".*");
                at++;
            }
            else
            {
                expression.Append(bare[at] switch
                {
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    var letter => Regex.Escape(letter.ToString()),
                });
            }
        }

        return expression.Append(@"(?:/.*)?\z").ToString();
    }
}
