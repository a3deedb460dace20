using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;

namespace MeshGovernance.Catalog.Parts;

/// <summary>Days that lie ahead, the nearest first, with what should have been done before at the top.</summary>
public sealed class ComingPart : IPage
{
    private ComingPart(PageFrame frame, IReadOnlyList<ComingLine> lines) => (Frame, Lines) = (frame, lines);

    public PageFrame Frame { get; }

    internal IReadOnlyList<ComingLine> Lines { get; }

    internal static ComingPart Of(PageFrame frame, IEnumerable<ComingDate> days, ElementName? about = null) => new(frame, ComingLine.Of(frame.Site, days, about));

    /// <summary>A part of it.</summary>
    internal ComingPart With(IEnumerable<ComingLine> lines) => new(Frame, [.. lines]);

    /// <summary>The lines of each day.</summary>
    internal IEnumerable<IGrouping<DateOnly, ComingLine>> Days => Lines.GroupBy(line => line.On);

    internal bool IsOverdue(DateOnly day) => day < Frame.Site.Catalog.AsOf;

    /// <summary>How far away a day is.</summary>
    internal string Distance(DateOnly day) => (day.DayNumber - Frame.Site.Catalog.AsOf.DayNumber) switch
    {
        0 => "today",
        < 0 and var days => $"overdue for {Phrases.Days(-days)}",
        var days => $"in {Phrases.Days(days)}",
    };
}
