namespace MeshGovernance.Policies;

/// <summary>A policy in one major version: its <c>policy.yaml</c>, and what was decided about it.</summary>
public sealed class Policy : Element
{
    private readonly Document? decision;
    private readonly Document? record;

    internal Policy(Document document, Document? decision, Document? record)
        : base(document, document.Root, null)
    {
        this.decision = decision;
        this.record = record;
        PolicyId = PolicyId.Of(document.Keys);
    }

    /// <summary>The id with the major version: <c>category/name@major</c>.</summary>
    public string Key => PolicyId.ToString();

    /// <summary>The category: the folder.</summary>
    public string Category => PolicyId.Category;

    /// <summary><c>title</c>: the rule in a sentence.</summary>
    public string Title => TextOrEmpty("title");

    /// <summary><c>version</c>: major, minor and patch.</summary>
    public string Version => TextOrEmpty("version");

    /// <summary><c>scope</c>: mesh, domain, product, contract or policy.</summary>
    public string Scope => TextOrEmpty("scope");

    /// <summary><c>appliesTo</c>: what the policy is about; null where it is about all of its scope.</summary>
    public AppliesTo? AppliesTo => field ?? Keep(ref field, Child("appliesTo", node => new AppliesTo(Document, node, this)));

    /// <summary><c>enforcement</c>: advisory, required or mandatory.</summary>
    public string Enforcement => TextOrEmpty("enforcement");

    /// <summary><c>status</c>: proposed, adopted, deprecated, retired or rejected.</summary>
    public string Status => TextOrEmpty("status");

    /// <summary><c>dates.warn</c>: the first day of warnings; null means never.</summary>
    public DateOnly? Warn => Dates.Read(Node["dates"]?["warn"]?.Text);

    /// <summary><c>dates.block</c>: the first day of errors; null means never.</summary>
    public DateOnly? Block => Dates.Read(Node["dates"]?["block"]?.Text);

    /// <summary><c>dates.end</c>: the first day without findings; null means never.</summary>
    public DateOnly? End => Dates.Read(Node["dates"]?["end"]?.Text);

    /// <summary><c>steward</c>: who looks after the policy.</summary>
    public string Steward => TextOrEmpty("steward");

    /// <summary><c>reviewBy</c>: the day by which the guild looks at it again.</summary>
    public DateOnly? ReviewBy => Date("reviewBy");

    /// <summary><c>supersedes</c>: the policy that this one replaces.</summary>
    public string? Supersedes => Text("supersedes");

    /// <summary><c>amends</c>: the policy that this one adds to.</summary>
    public string? Amends => Text("amends");

    /// <summary><c>references</c>: laws, standards and pages behind the rule.</summary>
    public IReadOnlyList<string> References => field ?? Keep(ref field, Texts("references"));

    /// <summary>The decisions of <c>decision.yaml</c>, in the order of the file; empty where there is none.</summary>
    public IReadOnlyList<Decision> Decisions => field ?? Keep(
        ref field,
        decision?.Root["decisions"] is { Kind: NodeKind.List } list
            ? [.. list.Items.Where(item => item.Kind == NodeKind.Map).Select(item => new Decision(decision, item, this))]
            : []);

    // Who writes decision.yaml could write anything: it tells what is said to be decided.
    internal Decision? DecisionOfVersion => Decisions.LastOrDefault(decision => decision.Version == Version);

    /// <summary>The headings of the second level in <c>README.md</c>, the decision record, in their order.</summary>
    public IReadOnlyList<string> RecordHeadings => field ?? Keep(
        ref field, record?.Root["headings"] is { } list ? [.. list.Items.Select(heading => heading.Text!)] : []);

    /// <summary>The <c>cases/</c> of the policy, by the names of their folders.</summary>
    public IReadOnlyList<Case> Cases => field ?? Keep(
        ref field, record?.Root["cases"] is { } list ? [.. list.Items.Select(node => new Case(record, node, this))] : []);

    /// <summary>The place of the decision record, for what is missing in it.</summary>
    public Place Record => record is null ? this : new RecordFile(record, this);

    internal PolicyId PolicyId { get; }
}

/// <summary>One of the <c>cases/</c> of a policy: a small mesh, and what the policy has to find there.</summary>
public sealed class Case : Element
{
    internal Case(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary>The name of its folder.</summary>
    public string Name => TextOrEmpty("name");

    /// <summary>How many findings <c>case.yaml</c> expects; with none, the case shows what passes.</summary>
    public long Findings => Integer("findings") ?? 0;
}

/// <summary>One of <c>decisions</c>: what the guild decided about a version of a policy.</summary>
public sealed class Decision : Element
{
    internal Decision(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>version</c> that was decided on.</summary>
    public string Version => TextOrEmpty("version");

    /// <summary><c>outcome</c>: the status that the version got.</summary>
    public string Outcome => TextOrEmpty("outcome");

    /// <summary><c>date</c> of the decision.</summary>
    public DateOnly? Day => Date("date");

    /// <summary><c>method</c>: consent or founding.</summary>
    public string Method => TextOrEmpty("method");

    /// <summary><c>digest</c> of what was decided.</summary>
    public string? Digest => Text("digest");
}

/// <summary>The decision record of a policy as a whole.</summary>
internal sealed class RecordFile : Element
{
    internal RecordFile(Document document, Element parent)
        : base(document, document.Root, parent)
    {
    }
}
