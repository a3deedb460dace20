using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>Where in a contract a promise stands, as <c>relatesTo</c> of OORS writes it: <c>schema/orders/properties/email/required</c>. Names stand in it as they are.</summary>
public static class PromisePath
{
    public static string Of(SchemaObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return $"schema/{item.Name}";
    }

    public static string Of(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Parent switch
        {
            Column outer when outer.Items == column => $"{Of(outer)}/items",
            Column outer when outer.MapKey == column => $"{Of(outer)}/map/key",
            Column outer when outer.MapValue == column => $"{Of(outer)}/map/value",
            Column outer => $"{Of(outer)}/properties/{column.Name}",
            _ => $"{Of(column.Object)}/properties/{column.Name}",
        };
    }

    /// <summary>A rule by its name; by its place in the list where it has none, or where another one before it is called the same.</summary>
    public static string Of(QualityRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var (path, rules) = rule.Parent is Column column ? (Of(column), column.Quality) : (Of((SchemaObject)rule.Parent!), ((SchemaObject)rule.Parent!).Quality);
        var isNamed = rule.Name is { Length: > 0 } && rules.First(other => other.Name == rule.Name) == rule;
        return $"{path}/quality/{(isNamed ? rule.Name : Place(rules, rule))}";
    }

    public static string Of(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        return relationship.Parent is Column column
            ? $"{Of(column)}/relationships/{Place(column.Relationships, relationship)}"
            : $"{Of((SchemaObject)relationship.Parent!)}/relationships/{Place(((SchemaObject)relationship.Parent!).Relationships, relationship)}";
    }

    public static string Of(ServiceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return $"slaProperties/{Place(((Contract)level.Parent!).ServiceLevels, level)}";
    }

    private static string Place<T>(IReadOnlyList<T> list, T item)
        where T : Element => list.TakeWhile(other => other != item).Count().ToString(CultureInfo.InvariantCulture);
}
