namespace MeshGovernance.Scripting.Fences;

/// <summary>The words for a member that a policy may not use.</summary>
internal static class Refusal
{
    /// <summary>What to do instead, by the beginning of what was asked for.</summary>
    internal static readonly IReadOnlyList<(string Start, string Advice)> Sentences =
        [.. FenceText.Lines(FenceText.Read("Instead.txt")).Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1]))];

    /// <summary>The words for a member of a type.</summary>
    internal static string OfMember(string type, string member)
    {
        var name = member is ".ctor" ? $"new {Short(type)}" : $"{Short(type)}.{Plain(member)}";
        return Sentence(name, [member, $"{type}.{Plain(member)}"]);
    }

    /// <summary>The words for a type.</summary>
    internal static string OfType(string type) => Sentence(Short(type), [type + "."]);

    /// <summary>The words for something that has a name of its own.</summary>
    internal static string Of(string name) => Sentence(name, [name]);

    private static string Sentence(string name, string[] asked)
    {
        var advice = Sentences.Where(sentence => asked.Any(text => text.StartsWith(sentence.Start, StringComparison.Ordinal))).OrderByDescending(sentence => sentence.Start.Length).FirstOrDefault().Advice
            ?? "it is not among what policies may use. The list is in what-a-policy-may-use.md.";
        return $"A policy may not use '{name}': {advice}";
    }

    /// <summary>The name of a type as a script writes it.</summary>
    internal static string Short(string type)
    {
        var name = type[(type.LastIndexOfAny(['.', '+']) + 1)..];
        return name.Split('`')[0] switch
        {
            "String" => "string",
            "Object" => "object",
            var plain => plain,
        };
    }

    private static string Plain(string member) =>
        member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal) || member.StartsWith("add_", StringComparison.Ordinal)
            ? member[4..]
            : member;
}
