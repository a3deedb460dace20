using MeshGovernance.Core.Registers.Model;

namespace MeshGovernance.Tests.Reference;

/// <summary>The model that policies see, type by type, with lines of real policies.</summary>
internal static class PolicyModelPage
{
    private static readonly (ModelSort Sort, string Heading)[] Sorts =
    [
        (ModelSort.Scope, "What a script sees by itself"),
        (ModelSort.Element, "The elements of the mesh"),
        (ModelSort.Other, "What elements are made of, and words to judge with"),
    ];

    internal static string Text()
    {
        var page = new ReferenceText(
            "The model that policies see",
            """
            Every type that a policy can name, with its members. *YAML* is the field that a member reads. Fields that the model has no name for are in `element.Node["field"]`.
            `mesh policy model [TYPE]` prints the same in the terminal. Of .NET, a policy may use [a list of members](../what-a-policy-may-use.md).
            The lines below a type are from policies of this repository.
            """);
        var uses = PolicyLines.ByType();
        foreach (var (sort, heading) in Sorts)
        {
            page.Heading(heading);
            foreach (var type in PolicyModel.Types.Where(type => type.Sort == sort))
            {
                page.Heading(type.Name, level: 3).Paragraph(type.Says + (type.Base is { } upper ? $" It has the members of [{upper}](#{upper.ToLowerInvariant()}) as well." : ""));
                page.Table(["member", "type", "YAML", "says"], [.. type.Members.Select(Row)]);
                if (uses.TryGetValue(type.Name, out var line))
                    page.Code("csharp", line);
            }
        }

        return page.ToString();
    }

    private static string[] Row(ModelMember member) =>
        [$"`{member.Name}`", member.Type.Length == 0 ? "" : $"`{member.Type}`", member.Field is { } field ? $"`{field}`" : "", member.Says];
}
