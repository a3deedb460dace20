using MeshGovernance.Core.Text;

namespace MeshGovernance.GitHub;

/// <summary>How a command to GitHub's runner is written, so that a text from strangers stays inside of it.</summary>
internal static class GitHubText
{
    /// <summary>A command on a line of its own.</summary>
    /// <param name="name">Such as <c>error</c>.</param>
    /// <param name="properties">Where it belongs; those without a value are left out.</param>
    /// <param name="lines">What it says, line by line.</param>
    internal static string Command(string name, IEnumerable<(string Name, string? Value)> properties, params IEnumerable<string> lines)
    {
        var given = string.Join(',', properties.Where(property => property.Value is not null).Select(property => $"{property.Name}={Property(property.Value!)}"));
        return $"::{name}{(given.Length > 0 ? " " + given : "")}::{string.Join("%0A", lines.Select(Data))}\n";
    }

    private static string Data(string text) => PlainText.Line(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
