using static MeshGovernance.Core.Standards.Consequence;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>The effects of changes to servers, terms and service levels.</summary>
internal static class ContractEffects
{
    /// <summary>What a program needs in order to reach the data.</summary>
    internal static readonly Effect Address = new()
    {
        Added = Risky("Whoever reached the data without it may look in another place now."),
        Changed = Breaking("Readers no longer reach the data where they look for it."),
        Removed = Breaking("Readers no longer know where to reach the data."),
    };

    internal static readonly Effect Stage = new()
    {
        Added = Compatible("Readers learn which stage the server belongs to; the data stays where it is."),
        Changed = Breaking("Under the same name readers get the data of another stage."),
        Removed = Risky("Readers no longer know which stage they read."),
    };

    /// <summary>The form in which files and messages are written.</summary>
    internal static readonly Effect Form = new()
    {
        Added = Risky("Programs that took the usual form for granted may not be able to read this one."),
        Changed = Breaking("Programs that read the old form cannot read the new one."),
        Removed = Risky("Programs no longer know which form to read."),
    };

    /// <summary>What works for a reader, and where: it decides on speed, costs and law, not on the data.</summary>
    internal static readonly Effect Compute = new()
    {
        Added = Compatible("Readers learn what runs their queries; the data stays where it is."),
        Changed = Risky("Queries may run elsewhere, at other costs, with other rights or under other law."),
        Removed = Risky("Queries that named it may no longer run."),
    };

    internal static readonly Effect Access = new()
    {
        Added = Compatible("Readers learn what the role may do."),
        Changed = Risky("The role may do less than before."),
        Removed = Risky("Readers no longer know what the role may do."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Widened] = Compatible("Whoever has the role may do more than before."),
            [Direction.Narrowed] = Breaking("Whoever has the role may do less than before."),
        },
        Order = ValueOrders.Words,
    };

    internal static readonly Effect Approval = new()
    {
        Added = Compatible("Whoever has access keeps it; new requests take another way."),
        Changed = Compatible("Whoever has access keeps it; new requests take another way."),
        Removed = Compatible("Whoever has access keeps it; new requests take another way."),
    };

    internal static readonly Effect Cost = new()
    {
        Added = Risky("Readers may have to pay for what had no price."),
        Changed = Risky("Readers may have to pay more than they planned."),
        Removed = Risky("Readers no longer know what the data costs."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Raised] = Risky("The data is the same, and readers pay more for it than they planned."),
            [Direction.Lowered] = Compatible("Readers get the same data for less."),
        },
        Order = ValueOrders.Numbers,
    };

    /// <summary>A service level, and the name of what it promises.</summary>
    internal static readonly Effect Commitment = new()
    {
        Added = Compatible("Readers get a promise that they did not have."),
        Changed = Breaking("What readers rely on is promised no longer; something else is."),
        Removed = Breaking("What readers rely on is promised no longer."),
    };

    internal static readonly Effect Level = new()
    {
        Added = Compatible("Readers get a promise that they did not have."),
        Changed = Breaking("It may be less than what readers rely on."),
        Removed = Breaking("What readers rely on is promised no longer."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Tightened] = Compatible("Readers get all that they were promised, and more."),
            [Direction.Loosened] = Breaking("Readers get less than they were promised."),
        },
        Order = Promises.Order,
    };

    internal static readonly Effect LevelUnit = new()
    {
        Added = Risky("The same number may promise less than readers took it for."),
        Changed = Breaking("The same number promises something else."),
        Removed = Breaking("Nobody can tell any more what the number promises."),
        Ways = Level.Ways,
        Order = Promises.OrderOfUnit,
    };

    /// <summary>The columns that a promise speaks of.</summary>
    internal static readonly Effect Coverage = new()
    {
        Added = Risky("The promise may have spoken of more before."),
        Changed = Risky("The promise may no longer speak of what readers rely on."),
        Removed = Risky("Nobody can tell any more what the promise speaks of."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Widened] = Compatible("The promise speaks of all that it did, and more."),
            [Direction.Narrowed] = Breaking("The promise no longer speaks of some of what readers rely on."),
        },
        Order = ValueOrders.Words,
    };

    /// <summary>How and when something is checked, which is not what is promised.</summary>
    internal static readonly Effect Checking = new()
    {
        Added = Compatible("How a promise is checked does not change the promise."),
        Changed = Compatible("How a promise is checked does not change the promise."),
        Removed = Compatible("How a promise is checked does not change the promise."),
    };
}
