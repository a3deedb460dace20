using static MeshGovernance.Core.Standards.Consequence;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>The effects of changes to rules on quality: what a rule no longer refuses may come.</summary>
internal static class QualityEffects
{
    internal static readonly Effect Check = new()
    {
        Added = Compatible("Bad data is refused that was not refused before."),
        Changed = Risky("Data may come that the old rule refused."),
        Removed = Risky("Data may come that the rule refused."),
    };

    /// <summary>How bad a breach is: from info to error.</summary>
    internal static readonly Effect Strength = new()
    {
        Added = Compatible("Readers learn how bad a breach is."),
        Changed = Risky("A breach may stop bad data no longer."),
        Removed = Risky("A breach may stop bad data no longer."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Raised] = Compatible("A breach is taken more seriously than before."),
            [Direction.Lowered] = Risky("A breach may stop bad data no longer."),
        },
        Order = ValueOrders.Places("info", "warning", "error"),
    };

    internal static readonly Effect Least = new()
    {
        Added = Check.Added,
        Changed = Check.Changed,
        Removed = Check.Removed,
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Raised] = Compatible("The rule is tighter: what it accepts now, it accepted before."),
            [Direction.Lowered] = Risky("The rule is looser: data may come that it refused."),
        },
        Order = ValueOrders.Numbers,
    };

    internal static readonly Effect Most = new()
    {
        Added = Check.Added,
        Changed = Check.Changed,
        Removed = Check.Removed,
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Raised] = Risky("The rule is looser: data may come that it refused."),
            [Direction.Lowered] = Compatible("The rule is tighter: what it accepts now, it accepted before."),
        },
        Order = ValueOrders.Numbers,
    };

    internal static readonly Effect Within = new()
    {
        Added = Check.Added,
        Changed = Check.Changed,
        Removed = Check.Removed,
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Widened] = Risky("The rule is looser: data may come that it refused."),
            [Direction.Narrowed] = Compatible("The rule is tighter: what it accepts now, it accepted before."),
        },
        Order = ValueOrders.Ranges,
    };

    internal static readonly Effect Outside = new()
    {
        Added = Check.Added,
        Changed = Check.Changed,
        Removed = Check.Removed,
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Widened] = Compatible("The rule is tighter: what it accepts now, it accepted before."),
            [Direction.Narrowed] = Risky("The rule is looser: data may come that it refused."),
        },
        Order = ValueOrders.Ranges,
    };
}
