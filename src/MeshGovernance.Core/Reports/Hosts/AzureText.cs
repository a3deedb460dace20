using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports.Hosts;

/// <summary>How a command to the agent of Azure Pipelines is written, so that a text from strangers stays inside of it.</summary>
internal static class AzureText
{
    /// <summary>A command on a line of its own.</summary>
    /// <param name="name">Such as <c>task.logissue</c>.</param>
    /// <param name="properties">What belongs to it; those without a value are left out.</param>
    /// <param name="data">What it says.</param>
    internal static string Command(string name, IEnumerable<(string Name, string? Value)> properties, string data)
    {
        var given = string.Join(';', properties.Where(property => property.Value is not null).Select(property => $"{property.Name}={Escaped(property.Value!)}"));
        return $"##vso[{name}{(given.Length > 0 ? " " + given : "")}]{Escaped(data)}\n";
    }

    /// <summary>The percent sign comes first: the others are written with one.</summary>
    private static string Escaped(string text) => PlainText.Whole(text)
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
