using static MeshGovernance.Core.Standards.Consequence;

namespace MeshGovernance.Core.Standards.Products;

/// <summary>
/// The effects of changes to fields that only products have. The draft of the metadata difference standard (Bitol RFC 0039) has rules for products
/// that a tool may exceed and never fall short of.
/// </summary>
internal static class ProductEffects
{
    internal static readonly Effect Archetype = new()
    {
        Added = Compatible("Readers learn what sort of product it is; the data stays as it is."),
        Changed = Risky("The product plays another part in the mesh, so its data may mean something else."),
        Removed = Compatible("Readers no longer see what sort of product it is; the data stays as it is."),
    };

    /// <summary>Each version of an output port is an entry of its own.</summary>
    internal static readonly Effect PortVersion = new()
    {
        Added = Risky("Whoever reads the port without a version may get another one."),
        Changed = Breaking("The version that readers use is no longer there: a new one has an entry of its own beside it."),
        Removed = Breaking("Readers no longer know whether they get the version that they use."),
        Ways = new Dictionary<Direction, Consequence>
        {
            [Direction.Raised] = Compatible("Readers read by the major version, which stays; the number follows the changes."),
            [Direction.Lowered] = Risky("The port goes back to a state that readers may have left behind."),
        },
        Order = ValueOrders.WithinMajor,
    };

    internal static readonly Effect PortType = new()
    {
        Added = Compatible("Readers learn what they find there; the data stays as it is."),
        Changed = Breaking("Readers find something of another form, such as a topic instead of a table."),
        Removed = Risky("Readers no longer know in which form they find the data."),
    };

    internal static readonly Effect PortContract = new()
    {
        Added = Compatible("Readers get a promise that they did not have."),
        Changed = Breaking("Readers are promised something else than what they rely on."),
        Removed = Breaking("What readers rely on is promised no longer."),
    };

    /// <summary>What a port is made of.</summary>
    internal static readonly Effect MadeOf = new()
    {
        Added = Editorial("It says what software the port is made of, not what it offers."),
        Changed = Editorial("It says what software the port is made of, not what it offers."),
        Removed = Compatible("Readers no longer see what software the port is made of; the data stays as it is."),
    };

    /// <summary>Ports for tools that operate, observe or find the product.</summary>
    internal static readonly Effect Operation = new()
    {
        Added = Compatible("Tools have one more way to the product; the data stays as it is."),
        Changed = Risky("Tools that use the port may no longer reach what they look for."),
        Removed = Risky("Tools that use the port no longer find it."),
    };
}
