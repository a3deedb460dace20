using static MeshGovernance.Core.Standards.Consequence;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>
/// The effects of changes to the data model, as they are for a reader, who is the other way round from a writer: a limit on the values that
/// becomes narrower takes nothing away from whoever could read all of them.
/// </summary>
internal static class SchemaEffects
{
    internal static readonly Effect DataType = new()
    {
        Added = Compatible("Readers learn the type of values that stay as they are."),
        Changed = Breaking("Programs that read values of the old type cannot read the new ones."),
        Removed = Risky("Readers no longer know the type of the values."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Widened] = Risky("Values may come that the old type cannot hold."),
            [Direction.Narrowed] = Compatible("Every value of the new type is one of the old type, too."),
        },
        Order = DataTypes.Order,
    };

    /// <summary>The name of a table or column in the system that holds the data.</summary>
    internal static readonly Effect StoredName = new()
    {
        Added = Breaking("Queries that go by the name in the contract no longer find the table or column."),
        Changed = Breaking("Queries that name the table or column as before no longer find it."),
        Removed = Breaking("Readers no longer know how queries have to name it."),
    };

    /// <summary>Limits on values that have no order among themselves.</summary>
    internal static readonly Effect Limit = new()
    {
        Added = Compatible("Whoever could read all values before can read the fewer that are left."),
        Changed = Risky("Values may come that could not come before."),
        Removed = Risky("Values may come that could not come before."),
    };

    internal static readonly Effect LowerBound = new()
    {
        Added = Limit.Added,
        Changed = Limit.Changed,
        Removed = Limit.Removed,
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Raised] = Compatible("The bound is tighter: whoever could read all values before can read the fewer that are left."),
            [Direction.Lowered] = Risky("The bound is looser: values may come that could not come before."),
        },
        Order = ValueOrders.Numbers,
    };

    internal static readonly Effect UpperBound = new()
    {
        Added = Limit.Added,
        Changed = Limit.Changed,
        Removed = Limit.Removed,
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Raised] = Risky("The bound is looser: values may come that could not come before."),
            [Direction.Lowered] = Compatible("The bound is tighter: whoever could read all values before can read the fewer that are left."),
        },
        Order = ValueOrders.Numbers,
    };

    /// <summary>A limit that is there or not.</summary>
    internal static readonly Effect Switch = new()
    {
        Added = Limit.Added,
        Changed = Limit.Changed,
        Removed = Limit.Removed,
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.TurnedOn] = Compatible("Whoever could read all values before can read the fewer that are left."),
            [Direction.TurnedOff] = Risky("Values may come that could not come before."),
        },
        Order = ValueOrders.Switches,
    };

    /// <summary>How a value is written as text.</summary>
    internal static readonly Effect Notation = new()
    {
        Added = Compatible("Readers learn how values are written that stay as they are."),
        Changed = Breaking("Programs that parse the old way of writing fail at the new one."),
        Removed = Risky("Readers no longer know how values are written."),
    };

    /// <summary>How many bits a number has.</summary>
    internal static readonly Effect Size = new()
    {
        Added = Risky("Values may come that the usual size cannot hold."),
        Changed = Breaking("Values may come that the old size cannot hold, with a sign or without."),
        Removed = Risky("Readers no longer know what size the values need."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Widened] = Risky("Values may come that overflow where readers keep them."),
            [Direction.Narrowed] = Compatible("Every value of the new size fits into the old one."),
        },
        Order = DataTypes.Sizes,
    };

    /// <summary>Of two time zones neither is safe: the same text means another moment.</summary>
    internal static readonly Effect Zone = new()
    {
        Added = Risky("The same text may mean another moment than readers took it for."),
        Changed = Breaking("The same text means another moment, or is written otherwise."),
        Removed = Risky("The same text may mean another moment than readers take it for."),
    };

    /// <summary>The list of the values that there are, and each of them.</summary>
    internal static readonly Effect AllowedValues = new()
    {
        Added = Risky("A value may come that readers are not prepared for."),
        Changed = Risky("A value may come that readers are not prepared for."),
        Removed = Risky("It breaks whoever relies on the value, which is there no longer; without the list, any may come."),
    };

    /// <summary>Whether a column is there by itself or computed by whoever asks.</summary>
    internal static readonly Effect SemanticRole = new()
    {
        Added = Compatible("Readers learn what part the column plays; its values stay as they are."),
        Changed = Risky("What was a column may be an aggregate now, or the reverse."),
        Removed = Risky("Readers no longer know whether it is a column or an aggregate."),
    };

    internal static readonly Effect Dimensions = new()
    {
        Added = Compatible("Readers learn how long vectors are that stay as they are."),
        Changed = Breaking("Vectors of another length cannot be compared with those that readers have."),
        Removed = Risky("Readers no longer know how long the vectors are."),
    };

    /// <summary>What made the vectors.</summary>
    internal static readonly Effect Embedding = new()
    {
        Added = Compatible("Readers learn what made the vectors, which stay as they are."),
        Changed = Breaking("Vectors of two models cannot be compared: whoever kept some has to make them anew."),
        Removed = Risky("Readers no longer know with what vectors they can compare these."),
    };

    internal static readonly Effect Measure = new()
    {
        Added = Compatible("Readers learn how distances are meant; the vectors stay as they are."),
        Changed = Risky("The nearest vectors by the new measure may be others."),
        Removed = Risky("Readers no longer know how distances are meant."),
    };

    internal static readonly Effect Normal = new()
    {
        Added = Compatible("Readers learn whether the vectors are of length 1."),
        Changed = Risky("Distances of vectors that are not of length 1 come out otherwise."),
        Removed = Risky("Readers no longer know whether the vectors are of length 1."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.TurnedOn] = Compatible("All vectors are of length 1, and readers need not see to it."),
            [Direction.TurnedOff] = Risky("Distances of vectors that are not of length 1 come out otherwise."),
        },
        Order = ValueOrders.Switches,
    };

    internal static readonly Effect NotNull = new()
    {
        Added = Compatible("Readers learn whether values may be missing."),
        Changed = Breaking("Rows without a value may come, for which readers are not prepared."),
        Removed = Breaking("Rows without a value may come, for which readers are not prepared."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.TurnedOn] = Compatible("Every row has a value, and readers who were prepared for none need it no longer."),
            [Direction.TurnedOff] = Breaking("Rows without a value may come, for which readers are not prepared."),
        },
        Order = ValueOrders.Switches,
    };

    internal static readonly Effect Unique = new()
    {
        Added = Compatible("Readers learn whether values may repeat."),
        Changed = Breaking("Values may repeat, and joins and counts of readers go wrong."),
        Removed = Breaking("Values may repeat, and joins and counts of readers go wrong."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.TurnedOn] = Compatible("No value repeats, and readers who were prepared for it need it no longer."),
            [Direction.TurnedOff] = Breaking("Values may repeat, and joins and counts of readers go wrong."),
        },
        Order = ValueOrders.Switches,
    };

    /// <summary>A further column in the key says that without it rows may repeat.</summary>
    internal static readonly Effect KeyColumn = new()
    {
        Added = Risky("If there was a key before, rows with the same old key may come now."),
        Changed = Breaking("Rows are told apart by other columns."),
        Removed = Breaking("Rows are no longer told apart by the column."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.TurnedOn] = Risky("If there was a key before, rows with the same old key may come now."),
            [Direction.TurnedOff] = Breaking("Rows are no longer told apart by the column."),
        },
        Order = ValueOrders.Switches,
    };

    /// <summary>The place of a column in a key.</summary>
    internal static readonly Effect KeyOrder = new()
    {
        Added = Compatible("Readers learn the order of a key that stays the same."),
        Changed = Risky("Programs that build keys in the old order may find no rows, or slowly."),
        Removed = Risky("Programs that build keys no longer know the order."),
    };

    internal static readonly Effect Partition = new()
    {
        Added = Compatible("Queries may filter by the column to be quicker; their results stay the same."),
        Changed = Risky("Queries that filter by the column may become slow or dear."),
        Removed = Risky("Queries that filter by the column may become slow or dear."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.TurnedOn] = Compatible("Queries may filter by the column to be quicker; their results stay the same."),
            [Direction.TurnedOff] = Risky("Queries that filter by the column may become slow or dear."),
        },
        Order = ValueOrders.Switches,
    };

    /// <summary>Without a level, or with one that the scale does not have, values count as the most closed.</summary>
    internal static readonly Effect Secrecy = new()
    {
        Added = Compatible("Without a level the values counted as the most closed, so they can only have opened."),
        Changed = Breaking("A level that the scale does not have counts as the most closed, so readers may lose the values."),
        Removed = Breaking("Without a level the values count as the most closed, so readers may lose them."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Opened] = Compatible("Whoever may see the values now still may."),
            [Direction.Closed] = Breaking("Readers without the right to the closer level see the values no longer, or masked."),
        },
        Order = ValueOrders.Levels,
    };

    internal static readonly Effect Importance = new()
    {
        Added = Compatible("The column may be guarded more closely; its values stay as they are."),
        Changed = Risky("The column may be guarded less closely than readers rely on."),
        Removed = Risky("The column may be guarded less closely than readers rely on."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.TurnedOn] = Compatible("The column is guarded more closely; its values stay as they are."),
            [Direction.TurnedOff] = Risky("The column may be guarded less closely than readers rely on."),
        },
        Order = ValueOrders.Switches,
    };

    /// <summary>Tags of a column, one of which says that it holds personal data.</summary>
    internal static readonly Effect Labels = new()
    {
        Added = CommonEffects.Words.Added,
        Changed = CommonEffects.Words.Changed,
        Removed = CommonEffects.Words.Removed,
        OfItems = new Dictionary<string, Effect>(StringComparer.OrdinalIgnoreCase)
        {
            ["pii"] = new()
            {
                Added = Risky("The values are personal data from now on, so readers may have to handle them otherwise."),
                Changed = Risky("The values may be personal data, so readers may have to handle them otherwise."),
                Removed = Compatible("The values are personal data no longer; whoever handles them as such still may."),
            },
        },
    };

    /// <summary>What a row stands for: sums and counts rest on it, though it is only words.</summary>
    internal static readonly Effect Grain = new()
    {
        Added = Compatible("Readers learn what a row stands for; the data stays as it is."),
        Changed = Risky("If a row stands for something else, sums and counts of readers go wrong."),
        Removed = Risky("Readers no longer know what a row stands for."),
    };

    /// <summary>A column at the end of a reference.</summary>
    internal static readonly Effect JoinColumn = new()
    {
        Added = Compatible("Readers learn how to join."),
        Changed = Breaking("Joins along the old reference find other rows, or none."),
        Removed = Breaking("Readers no longer know what to join with."),
    };

    internal static readonly Effect Join = new()
    {
        Added = Compatible("Readers learn how to join."),
        Changed = Risky("Joins along the reference may find other rows."),
        Removed = Risky("Nobody promises any more that joins along the reference find their rows."),
    };
}
