namespace MeshGovernance.Policies;

/// <summary>What differs between a mesh and the state that it was changed from, by numbers: what engine and worker make the same changes of.</summary>
/// <param name="Before">The files of that state; they count on from those of the mesh.</param>
/// <param name="Products">The data products in which something differs.</param>
internal sealed record Differences(IReadOnlyList<Document> Before, IReadOnlyList<ProductDifference> Products);

/// <summary>What differs in a data product and its contracts.</summary>
/// <param name="Before">The number of its file in the state before; null where it is new.</param>
/// <param name="After">The number of its file; null where it is gone.</param>
/// <param name="Changes">The changes, in the order of their elements.</param>
internal sealed record ProductDifference(int? Before, int? After, IReadOnlyList<Difference> Changes);

/// <summary>One change.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Title">The element for people, with its kind: <c>column orders@1/orders/email</c>.</param>
/// <param name="Kind">The kind of the element.</param>
/// <param name="Field">The field below the element, with dots; empty where the element itself came, went, or got another name.</param>
/// <param name="Severity">How bad it is for whoever reads the data; null where it is about no data.</param>
/// <param name="Why">Why it is as bad as that.</param>
/// <param name="Before">The element as it was; null where it was not there.</param>
/// <param name="After">The element as it is; null where it is not there.</param>
/// <param name="Files">The numbers of the file that it is in, as it was and as it is; null where that is missing.</param>
/// <param name="Old">The value as it was; null where there was none.</param>
/// <param name="New">The value as it is; null where there is none.</param>
/// <param name="Gone">The value that a column has no more; null where the change takes none.</param>
/// <param name="IsWeighed">Whether who reads that value decides how bad it is, since the mesh has not.</param>
internal sealed record Difference(
    ChangeType Type, string Title, string Kind, string Field, Severity? Severity, string? Why, NodeAddress? Before, NodeAddress? After, (int? Before, int? After) Files, string? Old, string? New, string? Gone, bool IsWeighed);

/// <summary>A node by the number of its file and its ordinal there.</summary>
internal readonly record struct NodeAddress(int Document, int Node);
