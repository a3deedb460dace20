using MeshGovernance.Core.Files;

namespace MeshGovernance.Catalog;

/// <summary>The picture in the tab of the browser.</summary>
internal static class Icon
{
    internal const string Path = "assets/icon.svg";

    internal static SiteFile File { get; } = SiteFile.Of(
        Path,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#00857a" stroke="#00857a"><path d="M5 6.5 19 5M5 6.5 9 18M19 5 9 18M9 18l9-2M19 5l-1 11"/><circle cx="5" cy="6.5" r="2.6"/><circle cx="19" cy="5" r="2.1"/><circle cx="9" cy="18" r="3"/><circle cx="18" cy="16" r="1.8"/></svg>

        """);
}
