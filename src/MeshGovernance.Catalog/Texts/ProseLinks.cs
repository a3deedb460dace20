using MeshGovernance.Core.Names;

namespace MeshGovernance.Catalog.Texts;

/// <summary>Where the links of a text lead to from the page that shows it.</summary>
/// <param name="Sources">Which page shows a file of the repository.</param>
/// <param name="Pictures">Which pictures of the repository are shown.</param>
/// <param name="Repository">The repository in a browser; null where nobody knows.</param>
/// <param name="To">What leads from the page to another page or file of the site.</param>
internal sealed record ProseLinks(SourcePages Sources, ShownPictures Pictures, RepositoryAddress? Repository, Func<string, string> To);
