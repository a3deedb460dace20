using MeshGovernance.Core.Standards;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>What a change does to whoever reads the data: the row of the table for its field, and which way the field went.</summary>
internal sealed record ChangeEffect(Effect Effect, Direction Direction)
{
    /// <summary>What the mesh sets for a direction in place of the table.</summary>
    internal Func<Direction, SetSeverity?>? Set { get; init; }

    internal Consequence Consequence => Set?.Invoke(Direction) is { } set
        ? new Consequence(set.Severity, $"mesh.yaml says so, by 'changes.severities' of '{set.Name}'.")
        : Effect.Of(Direction);

    internal bool IsSet => Set?.Invoke(Direction) is not null;

    /// <summary>Whether the same is said as before: no mesh can take that for anything else.</summary>
    internal bool IsOfWording => Effect == Effect.Stated || Effect == Effect.Rewritten;

    /// <summary>That of the way back.</summary>
    internal ChangeEffect Reversed => this with { Direction = Direction.Reverse() };

    /// <summary>Of an element that came, went or is called otherwise; null in files that describe no data.</summary>
    internal static ChangeEffect? Of(FieldMeaning meaning, Direction direction) => meaning.Effect is { } effect ? new ChangeEffect(effect, direction) : null;

    /// <summary>Of a single value in a set; null in files that describe no data.</summary>
    internal static ChangeEffect? OfItem(Effect? effect, string value, Direction direction) =>
        effect is not null ? new ChangeEffect(effect.OfItems.GetValueOrDefault(value, effect), direction) : null;

    /// <summary>Of a field; null in files that describe no data.</summary>
    /// <param name="meaning">The field.</param>
    /// <param name="before">Its value, and the element that has it; null where it was missing.</param>
    /// <param name="after">The same in the head.</param>
    /// <param name="scale">The classification scale of the mesh.</param>
    internal static ChangeEffect? Of(FieldMeaning meaning, (Node? Value, Node Element) before, (Node? Value, Node Element) after, IReadOnlyList<string> scale)
    {
        if (meaning.Effect is not { } effect)
            return null;
        var missing = before.Value is null ? Direction.Added : after.Value is null ? Direction.Removed : (Direction?)null;

        // What is missing is what the standard says it then is.
        if ((before.Value ?? Implied(before.Element)) is not { } old || (after.Value ?? Implied(after.Element)) is not { } now)
            return new ChangeEffect(effect, missing!.Value);
        if (missing is { } way && old.IsScalar && now.IsScalar && old.Text == now.Text)
            return new ChangeEffect(Effect.Stated, way);
        var direction = effect.Order(new OrderedValue(old, before.Element, scale), new OrderedValue(now, after.Element, scale));
        return direction is null ? new ChangeEffect(Effect.Rewritten, Direction.Changed)
            : direction == Direction.Changed && missing is { } only ? new ChangeEffect(effect, only)
            : new ChangeEffect(effect, direction.Value);

        Node? Implied(Node element) => meaning.DefaultIn(element) is { } text ? Node.Scalar(0, (before.Value ?? after.Value)!.Kind, text) : null;
    }
}
