namespace MeshGovernance.Catalog.Parts;

/// <summary>What stands in the place of data products where there are none to show: a mesh that was just founded, or one whose files nobody can read.</summary>
public sealed record NoProductsPart(PageFrame Frame) : IPage
{
    internal bool AreUnread => Frame.Site.Catalog.Unread.Count > 0;
}
