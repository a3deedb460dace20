namespace MeshGovernance.Policies;

/// <summary>A waiver: one of <c>guild/waivers/*.yaml</c>. It names a policy and the elements that need not keep it for a time.</summary>
public sealed class Waiver : Element
{
    internal Waiver(Document document)
        : base(document, document.Root, null) => File = document.Keys[0];

    /// <summary>The name of the file.</summary>
    public string File { get; }

    /// <summary><c>policy</c>: id and major, such as <c>privacy/personal-data@1</c>.</summary>
    public string Policy => TextOrEmpty("policy");

    /// <summary><c>elements</c>: each covers everything below it.</summary>
    public IReadOnlyList<string> Elements => field ?? Keep(ref field, Texts("elements"));

    /// <summary><c>key</c>: which finding of the element, where there are several; null covers all.</summary>
    public string? Key => Text("key");

    /// <summary><c>reason</c> for the waiver.</summary>
    public string Reason => TextOrEmpty("reason");

    /// <summary><c>requestedBy</c>: who asked.</summary>
    public string? RequestedBy => Text("requestedBy");

    /// <summary><c>approvedBy</c>: who of the guild agreed.</summary>
    public IReadOnlyList<string> ApprovedBy => field ?? Keep(ref field, Texts("approvedBy"));

    /// <summary><c>from</c>: the first day.</summary>
    public DateOnly? From => Date("from");

    /// <summary><c>until</c>: the last day.</summary>
    public DateOnly? Until => Date("until");

    /// <summary><c>link</c> to the discussion.</summary>
    public string? Link => Text("link");
}
