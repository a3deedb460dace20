using System.Reflection;
using System.Text.RegularExpressions;
using MeshGovernance.Scripting.Fences;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Fences;

public sealed class MemberListTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly string Page = Path.Combine(CaseFolders.Repository, "site", "docs", "what-a-policy-may-use.md");

    private static readonly Assembly[] Runtime =
        [typeof(object).Assembly, typeof(Uri).Assembly, typeof(SortedSet<int>).Assembly, typeof(PriorityQueue<int, int>).Assembly, typeof(Enumerable).Assembly, typeof(Regex).Assembly];

    public static TheoryData<string> Lines =>
        [.. MemberList.Policy.Types.Concat(MemberList.Compiler.Types).Select(type => $"{type.Name}: {string.Join(", ", type.Members)}").Distinct()];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_line_names_what_there_is(string line)
    {
        var listed = MemberList.Policy.Types.Concat(MemberList.Compiler.Types).First(type => $"{type.Name}: {string.Join(", ", type.Members)}" == line);
        var type = Runtime.Select(assembly => assembly.GetType(listed.Name.Split('-')[^1] is var last && listed.Name.Contains('-', StringComparison.Ordinal) ? $"{listed.Name.Split('`')[0]}`{last}" : listed.Name)).OfType<Type>().First();

        Assert.All(listed.Members, member => Assert.NotEmpty(Named(type, member.Split(" with ")[0])));
    }

    [Fact]
    public void The_page_is_made_from_the_list()
    {
        if (Acceptance.IsWanted)
            File.WriteAllText(Page, UsagePage.Text());
        Assert.Equal(File.ReadAllText(Page), UsagePage.Text());
    }

    [Theory]
    [InlineData("System.String", "Concat", "System.ReadOnlySpan`1")]
    [InlineData("System.Enum", "Parse", "System.Type")]
    [InlineData("System.DateTimeOffset", ".ctor", "System.DateTime")]
    public void An_overload_does_not_do_where_one_of_its_types_is_not_listed(string type, string member, string mentioned) =>
        Assert.False(MemberList.Policy.Has(type, member, [mentioned], out _));

    private static IEnumerable<MemberInfo> Named(Type type, string name) => name switch
    {
        "new" => type.IsValueType ? [type] : type.GetConstructors(All),
        "[]" => type.GetProperties(All).Where(property => property.GetIndexParameters().Length > 0),
        "operators" => type.GetMethods(All).Where(method => method.Name.StartsWith("op_", StringComparison.Ordinal)),
        _ => type.GetMember(name, All),
    };
}
