using static MeshGovernance.Core.Standards.Consequence;

namespace MeshGovernance.Core.Standards.Agreements;

/// <summary>The effects of changes to fields of an access agreement on the consumer who reads the data under it.</summary>
internal static class AgreementEffects
{
    internal static readonly Effect Grant = new()
    {
        Added = Compatible("The consumer learns whether the access is granted."),
        Changed = Risky("Nobody can tell whether the consumer may read more or less than before."),
        Removed = Breaking("Without a status nothing is granted."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Raised] = Compatible("The consumer may read what it could not read before, or comes nearer to it."),
            [Direction.Lowered] = Breaking("The consumer may no longer read the data."),
        },
        Order = ValueOrders.Places("rejected", "requested", "approved"),
    };

    internal static readonly Effect Beginning = new()
    {
        Added = Risky("The consumer may read only from that day on."),
        Changed = Risky("The days on which the consumer may read are others."),
        Removed = Compatible("The consumer may read without waiting for a day."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Raised] = Risky("The consumer may read only from a later day on."),
            [Direction.Lowered] = Compatible("The consumer may read from an earlier day on."),
        },
        Order = ValueOrders.Numbers,
    };

    internal static readonly Effect End = new()
    {
        Added = Risky("The consumer may read up to that day and no longer."),
        Changed = Risky("The days on which the consumer may read are others."),
        Removed = Compatible("The consumer may go on reading."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Raised] = Compatible("The consumer may read for longer."),
            [Direction.Lowered] = Risky("The consumer may read for less long."),
        },
        Order = ValueOrders.Numbers,
    };

    /// <summary>When the two sides look at the agreement again: until then it holds as it is.</summary>
    internal static readonly Effect Review = new()
    {
        Added = Compatible("The two sides look at the agreement again; until then it holds as it is."),
        Changed = Compatible("The two sides look at the agreement on another day; until then it holds as it is."),
        Removed = Compatible("Nobody has to look at the agreement again; it holds as it is."),
    };

    /// <summary>What the data may be used for.</summary>
    internal static readonly Effect Use = new()
    {
        Added = Risky("A use that was not named before is agreed now, and others may not be."),
        Changed = Risky("A use that was agreed may be no longer."),
        Removed = Breaking("Nobody can tell any more what the access was granted for."),
    };

    internal static readonly Effect Terms = new()
    {
        Added = Risky("The consumer has terms to keep that it did not have."),
        Changed = Risky("The consumer has other terms to keep."),
        Removed = Compatible("The consumer has fewer terms to keep."),
    };

    /// <summary>Who grants, who reads, and what.</summary>
    internal static readonly Effect Party = new()
    {
        Added = Risky("The agreement is about somebody or something more exactly than before."),
        Changed = Breaking("The agreement is with somebody else, or about something else: the access that was granted is not."),
        Removed = Breaking("The agreement no longer says with whom it is, or about what."),
    };

    /// <summary>The contract against which it was agreed.</summary>
    internal static readonly Effect AgreedOn = new()
    {
        Added = Compatible("The agreement says what it was agreed against."),
        Changed = Risky("The agreement is about other promises than before."),
        Removed = Compatible("The agreement no longer says what it was agreed against."),
    };
}
