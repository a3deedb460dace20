using static MeshGovernance.Core.Standards.Consequence;

namespace MeshGovernance.Core.Standards;

/// <summary>The effects of changes to fields that products and contracts have in common.</summary>
internal static class CommonEffects
{
    /// <summary>Texts, tags, examples, days: for people.</summary>
    internal static readonly Effect Words = new()
    {
        Added = Editorial("People read it; no program that reads the data depends on it."),
        Changed = Editorial("People read it; no program that reads the data depends on it."),
        Removed = Compatible("People lose what it said; no program that reads the data depends on it."),
    };

    /// <summary>Links to where something is explained.</summary>
    internal static readonly Effect Pointer = new()
    {
        Added = Editorial("People find more to read; no program that reads the data depends on it."),
        Changed = Compatible("People are led elsewhere, where the same data may be explained otherwise."),
        Removed = Compatible("People lose what it led to; no program that reads the data depends on it."),
    };

    /// <summary>A name that is shown, beside an id that programs go by.</summary>
    internal static readonly Effect Title = new()
    {
        Added = Editorial("People get a name to call it by; programs go by the id."),
        Changed = Compatible("People find it under another name; programs go by the id."),
        Removed = Compatible("People lose the name that they know; programs go by the id."),
    };

    /// <summary>Where in the organisation something belongs.</summary>
    internal static readonly Effect Belonging = new()
    {
        Added = Editorial("It says where the data belongs; the data stays as it is."),
        Changed = Compatible("People look for it elsewhere; the data stays as it is."),
        Removed = Compatible("People no longer see where it belongs; the data stays as it is."),
    };

    internal static readonly Effect People = new()
    {
        Added = Editorial("It tells whom people turn to, and nothing about the data."),
        Changed = Compatible("Whom people turn to changes; the data stays as it is."),
        Removed = Compatible("People know less about whom to turn to; the data stays as it is."),
    };

    /// <summary>Ways to reach the provider, and to be told of incidents.</summary>
    internal static readonly Effect Contact = new()
    {
        Added = Compatible("Readers have one more way to get help and news."),
        Changed = Risky("Whoever follows the old channel may miss the news of an incident."),
        Removed = Risky("Whoever follows the channel misses the news of an incident."),
    };

    /// <summary>What something must not be used for.</summary>
    internal static readonly Effect Restriction = new()
    {
        Added = Risky("A use that was allowed may be no longer."),
        Changed = Risky("A use that was allowed may be no longer."),
        Removed = Compatible("What was allowed before still is."),
    };

    /// <summary>What an agent goes by when it reads the data.</summary>
    internal static readonly Effect Guidance = new()
    {
        Added = Compatible("An agent knows more about the data, which stays as it is."),
        Changed = Risky("An agent that goes by it may read the data otherwise."),
        Removed = Risky("An agent that went by it may read the data wrongly."),
    };

    /// <summary>What the standard has no field for: nobody can say who relies on it.</summary>
    internal static readonly Effect Extension = new()
    {
        Added = Compatible("Nothing can rely yet on what was not there."),
        Changed = Risky("Programs of readers may rely on what it was."),
        Removed = Risky("Programs of readers may rely on it."),
    };

    /// <summary>The id of a file, a port, an object or a column.</summary>
    internal static readonly Effect Identity = new()
    {
        Added = Compatible("Others can refer to it from now on."),
        Changed = Breaking("Contracts, agreements and programs that refer to it by this id lead nowhere."),
        Removed = Breaking("Contracts, agreements and programs that refer to it by this id lead nowhere."),
    };

    /// <summary>The id of an entry that hardly anything refers to.</summary>
    internal static readonly Effect EntryId = new()
    {
        Added = Compatible("Others can refer to it from now on."),
        Changed = Risky("Results and tools that refer to the entry by this id lead nowhere."),
        Removed = Risky("Results and tools that refer to the entry by this id lead nowhere."),
    };

    /// <summary>A name that programs and agreements write.</summary>
    internal static readonly Effect Key = new()
    {
        Added = Compatible("Others can refer to it by its name from now on."),
        Changed = Breaking("Whoever refers to it by its old name no longer finds it."),
        Removed = Breaking("Whoever refers to it by its name no longer finds it."),
    };

    /// <summary>Things that readers use one by one: ports, objects, columns, servers, roles.</summary>
    internal static readonly Effect Offer = new()
    {
        Added = Compatible("Whoever does not use it notices nothing."),
        Changed = Risky("Part of what readers use is different."),
        Removed = Breaking("Whoever uses it no longer finds it."),
    };

    internal static readonly Effect Lifecycle = new()
    {
        Added = Compatible("Readers learn how far it is; the data stays as it is."),
        Changed = Risky("Nobody can tell whether the data is offered more or less than before."),
        Removed = Risky("Readers no longer know whether the data is offered."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Offered] = Compatible("The data is offered as before, or more than before."),
            [Direction.Withdrawn] = Breaking("Readers have to move to other data."),
            [Direction.Announced] = Risky("The data is there as before; readers have to plan the move to other data."),
            [Direction.Recalled] = Compatible("The data is there as before, and stays."),
        },
        Order = ValueOrders.Statuses,
    };

    internal static readonly Effect Deprecation = new()
    {
        Added = Risky("It may say that readers should move to other data."),
        Changed = Risky("It may say that readers should move to other data."),
        Removed = Compatible("What is not deprecated is offered as before."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.TurnedOn] = Risky("The data is there as before; readers have to plan the move to other data."),
            [Direction.TurnedOff] = Compatible("Readers may stay."),
        },
        Order = ValueOrders.Switches,
    };

    /// <summary>The version of a file: it tells of changes, and is none.</summary>
    internal static readonly Effect FileVersion = new()
    {
        Added = Compatible("The number follows the changes, and each of them is judged by itself."),
        Changed = Compatible("The number follows the changes, and each of them is judged by itself."),
        Removed = Compatible("Readers see no longer that something changed; the data stays as it is."),
    };

    /// <summary>The version of the standard: the rules by which the file is written.</summary>
    internal static readonly Effect StandardVersion = new()
    {
        Added = Compatible("The file follows other rules of writing; the data stays as it is."),
        Changed = Compatible("The file follows other rules of writing; the data stays as it is."),
        Removed = Compatible("The file follows no known rules of writing; the data stays as it is."),
    };

    internal static readonly Effect FileKind = new()
    {
        Added = Compatible("The file says what it is."),
        Changed = Breaking("The file describes something else, and what it described is gone."),
        Removed = Breaking("Tools no longer know what the file describes."),
    };

    /// <summary>Where data comes from, and how it is computed.</summary>
    internal static readonly Effect Lineage = new()
    {
        Added = Compatible("Readers see more of where the data comes from."),
        Changed = Risky("Under the same name the values may come from elsewhere or be computed otherwise."),
        Removed = Risky("The values may come from elsewhere, or nobody tells any more where from."),
    };

    /// <summary>A field that the standard refuses.</summary>
    internal static readonly Effect Refused = new()
    {
        Added = Editorial("The standard refuses the field, so nothing reads it."),
        Changed = Editorial("The standard refuses the field, so nothing reads it."),
        Removed = Editorial("The standard refuses the field, so nothing reads it."),
    };
}
