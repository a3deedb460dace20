using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Standards;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>
/// Compares a file of the base with the same file of the head, field by field. Elements that came or went are one change each; all else that
/// differs is told as a changed field of the element that holds it, so that nothing is passed over.
/// </summary>
internal sealed class FileComparison
{
    /// <summary>The list of values that mean the same in capitals and without.</summary>
    private const string Tags = "tags";

    private readonly List<Change> changes = [];
    private readonly IReadOnlyList<string> scale;

    private FileComparison(IReadOnlyList<string> scale) => this.scale = scale;

    /// <param name="before">The file of the base.</param>
    /// <param name="after">The file of the head.</param>
    /// <param name="scale">The classification scale of the mesh.</param>
    internal static IReadOnlyList<Change> Of(Descriptor before, Descriptor after, IReadOnlyList<string> scale)
    {
        if (before.Document.Root == after.Document.Root)
            return [];
        var comparison = new FileComparison(scale);
        comparison.Fields((new ComparedElement(before, before.Document.Root), new ComparedElement(after, after.Document.Root)), before.Document.Root, after.Document.Root, "", FieldMeaning.Of(after.Kind, after.Document.Root));
        return comparison.changes;
    }

    /// <summary>Compares the fields of two maps, which may be missing.</summary>
    private void Fields((ComparedElement Before, ComparedElement After) element, Node? before, Node? after, string path, FieldMeaning meaning, string? except = null)
    {
        foreach (var key in (before?.OwnKeys ?? []).Union(after?.OwnKeys ?? []).Where(key => key != except).Order(StringComparer.Ordinal))
            Value(element, before?[key], after?[key], path + key, key, meaning.Field(after?[key] is null ? before : after, key));
    }

    private void Value((ComparedElement Before, ComparedElement After) element, Node? before, Node? after, string path, string key, FieldMeaning meaning)
    {
        before = before is { Kind: NodeKind.Null } ? null : before;
        after = after is { Kind: NodeKind.Null } ? null : after;
        if (before == after)
            return;
        switch (before?.Kind ?? after!.Kind, after?.Kind ?? before!.Kind)
        {
            case (NodeKind.Map, NodeKind.Map) when key == "items" && element.After.Name.Kind is "object" or "column":
                Element(element, before, after, meaning);
                break;
            case (NodeKind.Map, NodeKind.Map):
                Fields(element, before, after, path + ".", meaning);
                break;
            case (NodeKind.List, NodeKind.List):
                List(element, before, after, path, key, meaning);
                break;

            // The old form of a team is the list of its members alone.
            case (NodeKind.List, NodeKind.Map) when key == "team":
                List(element, before, after!["members"], path, "members", meaning);
                Fields(element, null, after, path + ".", meaning, except: "members");
                break;
            case (NodeKind.Map, NodeKind.List) when key == "team":
                List(element, before!["members"], after, path, "members", meaning);
                Fields(element, before, null, path + ".", meaning, except: "members");
                break;
            case ( < NodeKind.List, < NodeKind.List) when before is not null && after is not null && ValueText.IsSame(before, after):
                break;
            default:
                Changed(element, before, after, path, meaning);
                break;
        }
    }

    private void List((ComparedElement Before, ComparedElement After) element, Node? before, Node? after, string path, string key, FieldMeaning meaning)
    {
        var (old, now) = (before?.OwnItems ?? [], after?.OwnItems ?? []);
        if (!old.Concat(now).All(item => item.Kind == NodeKind.Map))
        {
            if (DescriptorLists.IsSetOfValues(key) && old.Concat(now).All(item => item.IsScalar))
                Set(element, old, now, path, key, meaning);
            else if (before is null || after is null || ValueText.Canonical(before, key) != ValueText.Canonical(after, key))
                Changed(element, before, after, path, meaning);
            return;
        }

        var pairs = new Pairs<Node>(old, now, item => ValueText.Canonical(item), ListKeys.Of(key));
        var alike = LikelyRenames.Of(key, pairs.Removed, pairs.Added);
        foreach (var item in pairs.Removed)
            Went(element.Before.At(item), meaning, alike.FirstOrDefault(pair => pair.Before == item) is { } found ? element.After.At(found.After) : null, ListedValues.Gone(key, item, now));
        foreach (var item in pairs.Added)
            Came(element.After.At(item), meaning, alike.FirstOrDefault(pair => pair.After == item) is { } found ? element.Before.At(found.Before) : null);
        foreach (var pair in pairs.Both)
        {
            var item = (Before: element.Before.At(pair.Before), After: element.After.At(pair.After));
            var isRenamed = ListKeys.IsById(key, pair.Stage) && NamedElement.KeyOf(pair.Before) != NamedElement.KeyOf(pair.After);
            if (isRenamed)
                changes.Add(new Change(ChangeType.Renamed, KindOf(item), "", null, item.Before.Known(NamedElement.KeyOf(pair.Before)), item.After.Known(NamedElement.KeyOf(pair.After)))
                {
                    Effect = ChangeEffect.Of(NamedElement.NamingField(pair.After) is { } name ? meaning.Item().Field(pair.After, name) : meaning, Direction.Changed),
                    GoneValue = ListedValues.Gone(key, pair.Before, now),
                });
            var first = changes.Count;
            Fields(item, pair.Before, pair.After, "", meaning.Item(), except: isRenamed ? NamedElement.NamingField(pair.After) : null);
            if (ListedValues.Gone(key, pair.Before, now) is { } gone)
                for (var index = first; index < changes.Count; index++)
                    if (changes[index].Field == ListedValues.Field)
                        changes[index] = changes[index] with { GoneValue = gone };
        }
    }

    private void Set((ComparedElement Before, ComparedElement After) element, Node[] before, Node[] after, string path, string key, FieldMeaning meaning)
    {
        var effect = ListedValues.EffectOn(key, meaning);
        var pairs = new Pairs<Node>(before, after, item => ValueText.Canonical(item), key == Tags ? [item => item.Text?.ToUpperInvariant()] : []);
        foreach (var value in pairs.Removed)
            changes.Add(new Change(ChangeType.Removed, KindOf(element), path, meaning.Says, element.Before.Field(value, ValueText.OfItem(value)), element.After.Field(null, null)) { Effect = ChangeEffect.OfItem(effect, ValueText.OfItem(value), Direction.Removed), GoneValue = ListedValues.Gone(key, value, after) });
        foreach (var value in pairs.Added)
            changes.Add(new Change(ChangeType.Added, KindOf(element), path, meaning.Says, element.Before.Field(null, null), element.After.Field(value, ValueText.OfItem(value))) { Effect = ChangeEffect.OfItem(effect, ValueText.OfItem(value), Direction.Added) });
        foreach (var (old, now, _) in pairs.Both.Where(pair => !ValueText.IsSame(pair.Before, pair.After)))
            changes.Add(new Change(ChangeType.Changed, KindOf(element), path, meaning.Says, element.Before.Field(old, ValueText.OfItem(old)), element.After.Field(now, ValueText.OfItem(now))) { Effect = effect is null ? null : new ChangeEffect(Effect.Rewritten, Direction.Changed) });
    }

    private void Element((ComparedElement Before, ComparedElement After) element, Node? before, Node? after, FieldMeaning meaning)
    {
        if (before is null)
            Came(element.After.At(after!), meaning);
        else if (after is null)
            Went(element.Before.At(before), meaning);
        else
            Fields((element.Before.At(before), element.After.At(after)), before, after, "", meaning);
    }

    private void Came(ComparedElement element, FieldMeaning meaning, ComparedElement? alike = null) =>
        changes.Add(new Change(ChangeType.Added, element.Kind, "", null, null, element.Itself()) { Effect = ChangeEffect.Of(meaning, Direction.Added), LooksLike = alike?.Name.Name });

    private void Went(ComparedElement element, FieldMeaning meaning, ComparedElement? alike = null, string? goneValue = null) =>
        changes.Add(new Change(ChangeType.Removed, element.Kind, "", null, element.Itself(), null) { Effect = ChangeEffect.Of(meaning, Direction.Removed), LooksLike = alike?.Name.Name, GoneValue = goneValue });

    private void Changed((ComparedElement Before, ComparedElement After) element, Node? before, Node? after, string path, FieldMeaning meaning) => changes.Add(
        new Change(ChangeType.Changed, KindOf(element), path, meaning.Says, element.Before.Field(before, Measured(element.Before, before)), element.After.Field(after, Measured(element.After, after)))
        {
            Effect = ChangeEffect.Of(meaning, (before, element.Before.Node), (after, element.After.Node), scale),
        });

    /// <summary>The value of a service level says nothing without its unit.</summary>
    private static string? Measured(ComparedElement element, Node? value) =>
        element.Name.Kind == "serviceLevel" && value is not null && value == element.Node["value"] && element.Node["unit"]?.Text is { } unit ? $"{ValueText.Of(value)} {unit}" : ValueText.Of(value);

    /// <summary>Whoever was an owner or is one is told as an owner.</summary>
    private static string KindOf((ComparedElement Before, ComparedElement After) element) => element.Before.Kind == Kinds.Owner ? Kinds.Owner : element.After.Kind;
}
