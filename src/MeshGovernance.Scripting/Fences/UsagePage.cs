using System.Text;

namespace MeshGovernance.Scripting.Fences;

/// <summary>The list as a page for those who write policies: <c>site/docs/what-a-policy-may-use.md</c>.</summary>
internal static class UsagePage
{
    private const string Introduction =
        """
        # What a policy may use

        <!-- Made from the list of the fences: src/MeshGovernance.Scripting/Fences/. Change it there; a test writes this page. -->

        A policy is code, and code from a pull request comes from a stranger until the guild has adopted it. So a policy can judge, and nothing
        else. It may use three things: the model of the mesh (all of it), most of the language, and of .NET what stands below.
        Whatever else it asks for is refused before it runs, with the line and what to do instead; every other policy still judges.

        The namespaces `System`, `System.Collections.Generic`, `System.Linq`, `System.Text.RegularExpressions` and `MeshGovernance.Policies` are open;
        `using System.Text;` and `using System.Globalization;` open two more.

        ## The language

        C# 12, as a script: statements from the first line on, local functions, lambdas, queries, patterns, records, classes, structs, enums, interfaces,
        generics, iterators (`yield`), tuples, interpolation, `goto`, `try`/`finally`, `throw`. Left out is what no rule needs:

        | left out | instead |
        | --- | --- |
        | `catch` | ask first: `TryParse`, `TryGetValue`, `?.`, `is`; a policy that fails is told so, with its line |
        | `async`, `await`, `lock`, `volatile`, events | a policy runs on one thread, from its first line to its last |
        | static fields, properties that keep a value, constructors | nothing is kept between two runs; `const` and static functions are fine |
        | `unsafe`, pointers, `fixed`, `stackalloc`, `ref struct`, `extern` | arrays, lists and text |
        | attributes, directives (`#if`, `#r`, ...), namespaces, finalizers, `dynamic` | leave them out |
        | `typeof`, `GetType()`, `new T()` | a pattern: `element is Product product` |
        | classes that derive from those of .NET | hold one in a field |

        Text and numbers are read and written in the invariant culture. On each element a policy may compute for 3 seconds, and for
        2 minutes on all of them together; its memory has a limit too. A script has at most 100,000 characters.

        ## .NET

        A name stands for all its overloads whose types are on the list. `new` are the constructors, `[]` is the indexer.

        """;

    internal static string Text()
    {
        var page = new StringBuilder(Introduction);
        foreach (var section in MemberList.Policy.Types.Where(IsShown).GroupBy(type => type.Section))
        {
            page.Append($"\n### {section.Key}\n\n| type | members |\n| --- | --- |\n");
            foreach (var type in section)
                page.Append($"| `{TypeName(type.Name)}` | {Members(type)} |\n");
        }

        page.Append("\n## What to do instead\n\n| asked for | answer |\n| --- | --- |\n");
        foreach (var advice in Refusal.Sentences.GroupBy(advice => advice.Advice))
            page.Append($"| {string.Join(", ", advice.Select(asked => $"`{asked.Start.TrimEnd('.')}`"))} | {Sentence(advice.Key)} |\n");
        return page.ToString();
    }

    /// <summary>Types that nobody names or holds are no news to an author.</summary>
    private static bool IsShown(ListedType type) => type.Section != "Only passed on" && type.Name is not "System.Void" and not "System.ValueType" && !type.Name.Contains('+', StringComparison.Ordinal);

    private static string TypeName(string type) => (type.Split('`') is [var name, var arity] ? $"{name}<{(arity == "1" ? "T" : "...")}>" : type)["System.".Length..];

    private static string Members(ListedType type) => type.Members.Count == 0 ? "all its values, or whatever it is passed to" : string.Join(", ", type.Members.Select(member => $"`{member.Replace(" with ", "` with `", StringComparison.Ordinal)}`"));

    private static string Sentence(string advice) => char.ToUpperInvariant(advice[0]) + advice[1..];
}
