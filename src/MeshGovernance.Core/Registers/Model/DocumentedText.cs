using System.Text.RegularExpressions;
using System.Xml.Linq;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Registers.Model;

/// <summary>The XML docs of the policy API, which the build puts into this assembly: the one place where the model is put into words.</summary>
internal static partial class DocumentedText
{
    private static readonly Lazy<Dictionary<string, XElement>> Members = new(Read);

    /// <summary>The sentences on a type or member as Markdown, and the YAML field with which they begin, where they do.</summary>
    /// <param name="id">Its name in the docs, such as <c>P:MeshGovernance.Policies.Column.Name</c>.</param>
    internal static (string Says, string? Field) Of(string id)
    {
        if (Members.Value.GetValueOrDefault(id)?.Element("summary") is not { } summary)
            return ("", null);
        var says = Spaces().Replace(string.Concat(summary.Nodes().Select(Markdown)), " ").Trim();
        return (says, summary.Nodes().FirstOrDefault(node => node is not XText { Value: var text } || text.Trim().Length > 0) is XElement { Name.LocalName: "c" } first ? first.Value : null);
    }

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } link => $"`{Named(link.Attribute("cref")?.Value ?? link.Attribute("langword")!.Value)}`",
        XElement { Name.LocalName: "paramref" } parameter => $"`{parameter.Attribute("name")!.Value}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement other => string.Concat(other.Nodes().Select(Markdown)),
        _ => "",
    };

    /// <summary>What a link leads to, as an author writes it.</summary>
    private static string Named(string link) => link.Split('(')[0].Split(':')[^1].Replace($"{typeof(Mesh).Namespace}.", "", StringComparison.Ordinal);

    private static Dictionary<string, XElement> Read()
    {
        using var stream = typeof(DocumentedText).Assembly.GetManifestResourceStream($"{typeof(Mesh).Assembly.GetName().Name}.xml")!;
        return XDocument.Load(stream).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
    }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Spaces();
}
