namespace MeshGovernance.Policies;

/// <summary>What a file of the mesh describes.</summary>
internal enum DocumentKind
{
    Mesh,
    Domain,
    Product,
    Contract,
    Policy,
    Decision,
    Guild,
    Waiver,
    Agreement,

    /// <summary>Not a file as it stands: the headings of a policy's <c>README.md</c>, and its cases.</summary>
    Record,

    /// <summary>No file of the mesh: a document of OORS, which tells of the data of a contract.</summary>
    Evidence,

    /// <summary>A file of a kind that policies do not see.</summary>
    Unseen,
}

/// <summary>
/// One read file of the mesh. <paramref name="Keys"/> are the parts of its path that name it: the domain; domain and product;
/// domain, product and file of a contract or an agreement; owning domain (or empty), category, policy and major; the file of a waiver.
/// </summary>
internal sealed record Document(int Index, DocumentKind Kind, IReadOnlyList<string> Keys, Node Root)
{
    /// <summary>Whether it is a contract that lies beside an earlier minor version of the same major: the name of that one is taken.</summary>
    internal bool IsLaterMinor { get; init; }

    /// <summary>Whether two files lie in the folder of one data product or one policy, or are the same.</summary>
    internal bool IsNear(Document other) => this == other || ((Kind, other.Kind) switch
    {
        (DocumentKind.Product or DocumentKind.Contract or DocumentKind.Agreement, DocumentKind.Product or DocumentKind.Contract or DocumentKind.Agreement) => Keys.Take(2).SequenceEqual(other.Keys.Take(2)),
        (DocumentKind.Policy or DocumentKind.Decision or DocumentKind.Record, DocumentKind.Policy or DocumentKind.Decision or DocumentKind.Record) => Keys.SequenceEqual(other.Keys),
        _ => false,
    });
}
