using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Registers.Model;

/// <summary>The model that policies see, read from its own assembly: every public type, and every member that a script can name.</summary>
public static class PolicyModel
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Lazy<IReadOnlyList<ModelType>> Read = new(() =>
    [
        .. typeof(Mesh).Assembly.GetExportedTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)).Select(Describe)
            .OrderBy(type => type.Sort).ThenBy(type => type.Name, StringComparer.Ordinal),
    ]);

    /// <summary>All types, scopes first.</summary>
    public static IReadOnlyList<ModelType> Types => Read.Value;

    /// <summary>A type by its name; null where there is none.</summary>
    public static ModelType? Find(string name) => Types.FirstOrDefault(type => type.Name == name);

    private static ModelType Describe(Type type) => new(
        type.Name,
        SortOf(type),
        DocumentedText.Of($"T:{type.FullName}").Says,
        type.BaseType is { } upper && upper.Assembly == type.Assembly ? upper.Name : null,
        [.. Members(type).OrderBy(member => member.Name, StringComparer.Ordinal)]);

    private static ModelSort SortOf(Type type) => typeof(Scope).IsAssignableFrom(type) ? ModelSort.Scope : typeof(Element).IsAssignableFrom(type) ? ModelSort.Element : ModelSort.Other;

    private static IEnumerable<ModelMember> Members(Type type)
    {
        foreach (var property in type.GetProperties(Own))
        {
            var (says, field) = DocumentedText.Of($"P:{type.FullName}.{MemberSignature.InDocs(property)}");
            yield return new ModelMember(MemberSignature.Of(property), MemberSignature.TypeOf(property), field, says);
        }

        if (type.IsEnum)
            foreach (var value in Enum.GetNames(type))
                yield return new ModelMember(value, "", null, DocumentedText.Of($"F:{type.FullName}.{value}").Says);

        // Whoever walks through a list writes foreach, not the name of what it calls.
        foreach (var method in type.GetMethods(Own).Where(method => !method.IsSpecialName && method.Name != nameof(IEnumerable.GetEnumerator) && method.GetBaseDefinition().DeclaringType != typeof(object)))
            yield return new ModelMember(MemberSignature.Of(method), MemberSignature.TypeOf(method), null, DocumentedText.Of($"M:{type.FullName}.{MemberSignature.InDocs(method)}").Says);
    }
}
