using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MeshGovernance.Scripting.Fences;

/// <summary>
/// A list of members by type. Both fences ask it, one about symbols and one about metadata, so it knows no compiler: types and members
/// go by their names in metadata.
/// </summary>
internal sealed class MemberList
{
    /// <summary>What a policy may use of .NET.</summary>
    internal static readonly MemberList Policy = new("AllowedMembers.txt");

    /// <summary>What the C# compiler adds of its own accord.</summary>
    internal static readonly MemberList Compiler = new("CompilerMembers.txt");

    private const string Operators = "operators";

    private readonly Dictionary<string, Dictionary<string, MemberCondition?>> members = new(StringComparer.Ordinal);

    private MemberList(string name)
    {
        var text = FenceText.Read(name);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var section = "";
        foreach (var line in FenceText.Lines(text))
            if (line.StartsWith("# ", StringComparison.Ordinal))
                section = line[2..];
            else
                Add(section, line);
    }

    /// <summary>Changes with every change of the list.</summary>
    internal string Hash { get; }

    /// <summary>The lines of the list, in their order.</summary>
    internal List<ListedType> Types { get; } = [];

    internal bool Knows(string type) => members.ContainsKey(type);

    /// <summary>Whether a member stands on the list. Its overloads do as far as all the types that they mention do.</summary>
    internal bool Has(string type, string member, IEnumerable<string> mentioned, out MemberCondition? condition)
    {
        condition = null;
        return members.TryGetValue(type, out var listed)
            && (listed.TryGetValue(member, out condition) || (member.StartsWith("op_", StringComparison.Ordinal) && listed.ContainsKey(Operators)))
            && mentioned.All(Knows);
    }

    private void Add(string section, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var names = line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Types.Add(new ListedType(section, line[..colon], names));
        foreach (var type in Arities(line[..colon]))
        {
            if (!members.TryGetValue(type, out var listed))
                members.Add(type, listed = new Dictionary<string, MemberCondition?>(StringComparer.Ordinal));
            foreach (var name in names)
                foreach (var (member, condition) in Members(name))
                    listed[member] = condition;
        }
    }

    /// <summary><c>Func`1-17</c> stands for seventeen types.</summary>
    private static IEnumerable<string> Arities(string type)
    {
        var dash = type.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
            return [type];
        var tick = type.IndexOf('`', StringComparison.Ordinal) + 1;
        var first = int.Parse(type[tick..dash], CultureInfo.InvariantCulture);
        var last = int.Parse(type[(dash + 1)..], CultureInfo.InvariantCulture);
        return Enumerable.Range(first, last - first + 1).Select(arity => string.Create(CultureInfo.InvariantCulture, $"{type[..tick]}{arity}"));
    }

    /// <summary>The names in metadata that a name on the list stands for.</summary>
    private static IEnumerable<(string Member, MemberCondition? Condition)> Members(string listed)
    {
        const string With = " with ";
        var with = listed.IndexOf(With, StringComparison.Ordinal);
        var name = with < 0 ? listed : listed[..with];
        var condition = with < 0 ? null : MemberCondition.Read(listed[(with + With.Length)..]);
        return name switch
        {
            "new" => [(".ctor", condition)],
            "[]" => [("get_Item", condition), ("set_Item", condition), ("get_Chars", condition), ("set_Chars", condition)],
            _ => [(name, condition), ("get_" + name, condition), ("set_" + name, condition)],
        };
    }
}

/// <summary>A line of a list: a type, or several of one name, with the names of members as they are written there.</summary>
internal sealed record ListedType(string Section, string Name, IReadOnlyList<string> Members);

/// <summary>An argument that must be constant and hold a flag of an enumeration.</summary>
internal sealed record MemberCondition(string Type, string Value)
{
    /// <summary><c>RegexOptions.NonBacktracking</c>.</summary>
    internal static MemberCondition Read(string text) =>
        new("System.Text.RegularExpressions." + text[..text.IndexOf('.', StringComparison.Ordinal)], text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..]);
}
