using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>Where to get help, as far as it may be shown.</summary>
public sealed record SupportPart(PageFrame Frame, IReadOnlyList<SupportChannel> Channels) : IPage
{
    internal const int ChannelsShown = 8;
}
