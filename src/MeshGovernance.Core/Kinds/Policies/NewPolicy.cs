using System.Text;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>The first files of a policy: a rule that works, to be replaced by the author's own, and a case for each side of it.</summary>
/// <param name="Title">The rule in a sentence.</param>
/// <param name="Scope">mesh, domain, product, contract, policy or change.</param>
/// <param name="Steward">Who looks after it.</param>
/// <param name="ReviewBy">The day by which the guild looks at it again.</param>
public sealed partial record NewPolicy(string Title, string Scope, string Steward, DateOnly ReviewBy)
{
    private const string Header = "apiVersion: meshgovernance/v1\nkind: ";

    /// <summary>What a policy can judge one by one.</summary>
    public static IReadOnlyList<string> Scopes { get; } = ["mesh", "domain", "product", "contract", "policy", "change"];

    /// <summary>What is wrong with the id of a policy; null where nothing is.</summary>
    public static string? FaultOf(string id) => Id().IsMatch(id)
        ? null
        : $"'{PlainText.Cap(id)}' is no id for a policy: it is a category and a name in small letters, digits and dashes.";

    /// <summary>The files, by their paths in the folder of the version. What the cases must find is not in them yet.</summary>
    public IReadOnlyDictionary<string, byte[]> Files()
    {
        var (script, breaks, keeps) = Example();
        var files = new Dictionary<string, string>
        {
            [PolicyKind.File] = $"{Header}Policy\ntitle: {ScalarText.Write(Title, NodeKind.Text)}\nversion: 1.0.0\nscope: {Scope}\nenforcement: required\nstatus: proposed\n"
                + $"dates:\n  warn: null\n  block: null\n  end: null\nsteward: {ScalarText.Write(Steward, NodeKind.Text)}\nreviewBy: {Dates.Write(ReviewBy)}\n",
            [PolicyFolders.Script] = script,
            [PolicyFolders.Record] = Record(),
        };
        foreach (var (name, other) in new[] { ("breaks-the-rule", breaks), ("keeps-the-rule", keeps) })
            foreach (var (path, text) in SmallMesh().Concat(other))
                files[$"cases/{name}/{path}"] = text;
        return files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value));
    }

    private (string Script, Dictionary<string, string> Breaks, Dictionary<string, string> Keeps) Example() => Scope switch
    {
        "mesh" => (
            "foreach (var domain in Mesh.Domains)\n    if (domain.Support.Count == 0)\n        Violation(\n            domain.At(\"support\"),\n"
                + "            $\"Nobody can ask the domain '{domain.Key}' a question: add a support channel.\");\n",
            [], One("domains/checkout/domain.yaml", DomainFile + Support)),
        "domain" => (
            "if (Domain.Support.Count == 0)\n    Violation(\n        Domain.At(\"support\"),\n        $\"Nobody can ask the domain '{Domain.Key}' a question: add a support channel.\");\n",
            [], One("domains/checkout/domain.yaml", DomainFile + Support)),
        "contract" => (
            "if (IsMissing(Contract.Description?.Purpose))\n    Violation(\n        Contract.At(\"description\", \"purpose\"),\n"
                + "        $\"Contract '{Contract.ContractId}' does not say what it is for: add a description with a purpose.\");\n",
            One("domains/checkout/orders/orders.odcs.yaml", ContractFile), One("domains/checkout/orders/orders.odcs.yaml", ContractFile + Purpose)),
        "policy" => (
            "if (Policy.ReviewBy is null)\n    Violation(\n        Policy.At(\"reviewBy\"),\n        $\"Nobody has said when '{Policy.Title}' is looked at again: add 'reviewBy'.\");\n",
            OtherPolicy(""), OtherPolicy("reviewBy: 2027-06-15\n")),
        "change" => (
            "foreach (var change in Changes)\n    if (change is { Type: ChangeType.Removed, Kind: \"column\", Field: \"\" })\n"
                + "        Violation(change.Place, $\"{change.Words}: keep it until the next major version.\");\n",
            Before(ContractFile + "      - name: placed_at\n        logicalType: timestamp\n"), Before(ContractFile)),
        _ => (
            "if (IsMissing(Product.Description?.Purpose))\n    Violation(\n        Product.At(\"description\", \"purpose\"),\n"
                + "        $\"Data product '{Product.Key}' does not say what it is for: add a description with a purpose.\");\n",
            [], One("domains/checkout/orders/product.yaml", ProductFile + Purpose)),
    };

    private static Dictionary<string, string> SmallMesh() => new()
    {
        ["domains/checkout/domain.yaml"] = DomainFile,
        ["domains/checkout/orders/product.yaml"] = ProductFile,
        ["domains/checkout/orders/orders.odcs.yaml"] = ContractFile,
    };

    /// <summary>The small mesh as it was, with another contract.</summary>
    private static Dictionary<string, string> Before(string contract) =>
        SmallMesh().ToDictionary(file => $"{PolicyCase.Before}/{file.Key}", file => file.Key.EndsWith("orders.odcs.yaml", StringComparison.Ordinal) ? contract : file.Value);

    private static Dictionary<string, string> OtherPolicy(string more) => new()
    {
        ["policies/quality/other/v1/policy.yaml"] =
            $"{Header}Policy\ntitle: Another rule\nversion: 1.0.0\nscope: product\nenforcement: required\nstatus: adopted\ndates: {{}}\nsteward: platform\n{more}",
        ["policies/quality/other/v1/policy.csx"] = "// The rule under test looks at the policy, not at what this one does.\n",
        ["policies/quality/other/v1/README.md"] = "# Another rule\n",
    };

    private static Dictionary<string, string> One(string path, string text) => new() { [path] = text };

    private string Record() => $"""
        # {Title}

        ## Context
        What goes wrong today, for whom, and how often. What the guild has already tried.

        ## Decision
        The rule in one or two sentences, as it is told to a team.

        ## Consequences
        What gets better, what it costs, and for whom.

        ## Considered alternatives
        What else could have been decided, and why it was not. Doing nothing is one of them.

        ## Automation
        What `policy.csx` looks at, and what a person still has to judge.

        ## Example that fails
        The lines of a descriptor that break the rule, and what the check says about them.

        ## Example that passes
        The same lines, fixed.

        """.ReplaceLineEndings("\n");

    private const string DomainFile = Header + "Domain\nid: checkout\nname: Checkout\ndescription: Orders of the online shop.\narchetype: sourceAligned\n"
        + "team:\n  name: Team Checkout\n  members:\n    - username: checkout-owner@example.org\n      role: owner\n";

    private const string Support = "support:\n  - channel: '#checkout'\n    url: https://chat.example.org/checkout\n";

    private static readonly string ProductFile = $"apiVersion: {Odps.Standard.Newest}\nkind: DataProduct\nid: orders\nname: Orders\nversion: 1.0.0\nstatus: active\n"
        + "outputPorts:\n  - name: orders\n    version: 1.0.0\n    type: table\n    contractId: orders\n";

    private static readonly string ContractFile = $"apiVersion: {Odcs.Standard.Newest}\nkind: DataContract\nid: orders\nname: Orders\nversion: 1.0.0\nstatus: active\n"
        + "schema:\n  - name: orders\n    physicalType: table\n    properties:\n      - name: order_id\n        logicalType: string\n";

    private const string Purpose = "description:\n  purpose: Who ordered what, and when.\n";

    [GeneratedRegex("^([a-z0-9]+(-[a-z0-9]+)*:)?[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
