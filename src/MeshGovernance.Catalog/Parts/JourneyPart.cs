using MeshGovernance.Core.Insight;

namespace MeshGovernance.Catalog.Parts;

/// <summary>The levels of the journey, and where a domain stands.</summary>
public sealed class JourneyPart : IPage
{
    private JourneyPart(PageFrame frame, Journey journey) => (Frame, Journey) = (frame, journey);

    public PageFrame Frame { get; }

    internal Journey Journey { get; }

    internal static JourneyPart Of(PageFrame frame, Journey journey) => new(frame, journey);
}
