using System.Security;
using System.Text;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Catalog.Files;

/// <summary>Text from strangers inside XML and SVG: what has a meaning there is written out, what XML cannot hold or shows in another direction is left away.</summary>
internal static class XmlText
{
    internal static string Of(string text) => SecurityElement.Escape(PlainText.Line(text)) ?? "";

    /// <summary>A whole file; lines end alike on every system.</summary>
    internal static SiteFile File(string path, Func<string> content) => new(path, () => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + content()));
}
