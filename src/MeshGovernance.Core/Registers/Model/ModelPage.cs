using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Registers.Model;

/// <summary>The model that policies see, as an author reads it in a terminal.</summary>
public static class ModelPage
{
    private static readonly (ModelSort Sort, string Says)[] Headings =
    [
        (ModelSort.Scope, "What a script sees by itself, by the scope of its policy"),
        (ModelSort.Element, "The elements of the mesh"),
        (ModelSort.Other, "What elements are made of, and words to judge with"),
    ];

    /// <summary>The types, each with the sentence on it.</summary>
    public static IEnumerable<StyledLine> Lines(IReadOnlyList<ModelType> types)
    {
        var width = types.Max(type => type.Name.Length);
        foreach (var (sort, says) in Headings)
        {
            yield return new StyledLine(new StyledText(says, TextStyle.Muted));
            foreach (var type in types.Where(type => type.Sort == sort))
                yield return new StyledLine(new StyledText($"  {type.Name.PadRight(width)}  ", TextStyle.Strong), new StyledText(Unmarked(type.Says)));
            yield return StyledLine.Empty;
        }

        yield return new StyledLine(new StyledText("'mesh policy model TYPE' shows the members of one, with the YAML field that each reads."));
    }

    /// <summary>A type with its members.</summary>
    public static IEnumerable<StyledLine> Lines(ModelType type)
    {
        yield return new StyledLine(new StyledText(type.Name, TextStyle.Strong), new StyledText(type.Base is { } upper ? $" · has the members of {upper} as well" : "", TextStyle.Muted));
        yield return new StyledLine(new StyledText(Unmarked(type.Says)));
        foreach (var member in type.Members)
        {
            yield return StyledLine.Empty;
            yield return new StyledLine(
                new StyledText($"  {member.Name}", TextStyle.Strong),
                new StyledText(member.Type.Length == 0 ? "" : $" : {member.Type}"),
                new StyledText(member.Field is { } field ? $"  ({field})" : "", TextStyle.Muted));
            if (member.Says.Length > 0)
                yield return new StyledLine(new StyledText($"    {Unmarked(member.Says)}"));
        }
    }

    /// <summary>A terminal has no code style: words in backticks stand as they are, quoted.</summary>
    private static string Unmarked(string says) => says.Replace('`', '\'');
}
