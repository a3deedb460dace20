using MeshGovernance.Core.Text;

namespace MeshGovernance.GitHub;

/// <summary>A place as GitHub's annotations know it: columns only where it begins and ends in one line, the last one included.</summary>
internal readonly record struct AnnotatedPlace(int Line, int EndLine, int? Column, int? EndColumn)
{
    internal static AnnotatedPlace Of(TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        return end.Line == start.Line && end.Column > start.Column
            ? new AnnotatedPlace(start.Line, start.Line, start.Column, end.Column - 1)
            : new AnnotatedPlace(start.Line, Math.Max(start.Line, end.Line), null, null);
    }
}
