using MeshGovernance.Core.Text;

namespace MeshGovernance.Engine.Authoring;

/// <summary>What is said of waivers that were written.</summary>
public static class WrittenWaivers
{
    public static IEnumerable<StyledLine> Lines(IReadOnlyList<string> paths) => paths.Count == 0
        ? [new(new StyledText("Nothing blocks that could be waived: no waiver is needed."))]
        :
        [
            .. paths.Select(path => new StyledLine(new StyledText("written  ", TextStyle.Good), new StyledText(path))),
            new(new StyledText("The guild approves them in the pull request that brings them in.", TextStyle.Muted)),
        ];
}
