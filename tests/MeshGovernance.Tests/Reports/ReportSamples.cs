using CsCheck;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Removals;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Tests.Reports;

/// <summary>Reports with one of everything, and with whatever strangers may write.</summary>
internal static class ReportSamples
{
    internal const string File = "domains/checkout/orders/orders.odcs.yaml";

    private static readonly ElementName Carts = ElementName.OfProduct("checkout", "carts");
    private static readonly ElementName Email = ElementName.Read("checkout/orders/contract/orders@1/orders/email");

    private static readonly string[] Pieces =
    [
        "@shop/checkout", "@octocat", "#12", "GH-7", "shop/mesh#3", "http://evil.example/", "www.evil.example", "mailto:a@b.example", "a@b.example", "javascript:alert(1)",
        "<script>alert(1)</script>", "<!--", "-->", "</details>", "<img src=x onerror=y>", "]]>", "&amp;", "&#64;x", "![x](y)", "[x](http://evil.example)", "[x][y]", "[ ](0)",
        "```", "`", "~~~", "``", "|", "**", "__", "~~", "- [ ] x", "# x", "1. x", "> x", "---", "===", "$x$", "\\", "\\\\", "{0}", "{{", "}", "\"", "'",
        "\n", "\r\n", "\t", "\0", "\u001b[2J", "\u202e", "\u2028", "\u200b", "\ufffe", "\uffff", "\ud800", "\udc00", "😀", "é", " ", "    x", "::error::x", "%0A", "\n\n```\n@x",
    ];

    /// <summary>Text that tries to be more than text.</summary>
    internal static readonly Gen<string> Hostile = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]), Gen.String[0, 5], Gen.Char.AlphaNumeric.Array[0, 6].Select(letters => new string(letters))).Array[1, 8].Select(string.Concat);

    internal static readonly Gen<Report> HostileReports = Hostile.Array[12].Select(texts => Whole with
    {
        Mesh = texts[0],
        Policies = [Policy with { Title = texts[1], Id = $"privacy/{texts[2]}", Help = $"policies/{texts[2]}/v1/" }],
        Problems = [new Problem(texts[3], texts[4], "time", texts[5])],
        Findings =
        [
            Finding with { Policy = $"privacy/{texts[2]}", Message = texts[6], Element = ElementName.Read(texts[7]), File = texts[8], Key = texts[9], Fix = FixOf(texts[10]) with { Title = texts[9] } },
            Finding with { Policy = $"privacy/{texts[2]}", Message = texts[10], Element = ElementName.Read(texts[11]), Level = Level.Warning, Blocking = false },
            Finding with { Policy = $"privacy/{texts[2]}", Message = texts[11], Waiver = texts[10], Blocking = false },
        ],
    });

    internal static PolicyVerdict Policy => new("privacy/personal-data", "1.2.0", "Personal data is classified", "sha256:00", Level.Error, 16, 2, "policies/privacy/personal-data/v1/");

    internal static Finding Finding => new()
    {
        Fingerprint = Core.Findings.Finding.FingerprintOf("privacy/personal-data@1", Email, ""),
        Policy = "privacy/personal-data",
        Version = "1.2.0",
        Key = "",
        Level = Level.Error,
        Blocking = true,
        Message = "Column 'email' looks like personal data, so it needs a classification.",
        Element = Email,
        Kind = "column",
        File = File,
        Range = new TextRange(new Position(2, 3), new Position(2, 14)),
        Help = "policies/privacy/personal-data/v1/",
    };

    internal static Report Whole => new(
        new ReportHead("0.1.0", "0123456789abcdef0123456789abcdef01234567", Dirty: true),
        "Online shop",
        new DateOnly(2026, 11, 23),
        "new",
        Selection.Everything,
        [Policy, Policy with { Id = "checkout:quality/keys", Title = "Tables have keys", Level = Level.Warning, Help = "domains/checkout/policies/quality/keys/v1/" }],
        [],
        [
            Finding with { Fix = FixOf("    classification: restricted\n"), Becomes = new LevelChange(null, new DateOnly(2027, 1, 1)) },
            Finding with { Element = Carts, Key = "a", Level = Level.Warning, Blocking = false, Becomes = new LevelChange(Level.Error, new DateOnly(2026, 12, 1)) },
            Finding with { Element = Carts, Key = "b", Blocking = false, Waiver = "carts.yaml" },
            Finding with { Element = Carts, Policy = EngineRule.Unresolved.Id, Version = null, Message = "Nobody offers it.", Help = null },
            Finding with { Element = Carts, Key = "c", Level = Level.Note, Blocking = false, File = "domains/a b/ü#?.yaml" },
        ],
        new MeshCounts(5, 8, 11),
        new WorkerFences(["environment", "memory", "time", "files", "network", "processes"], []),
        MeshSettings.Default.Paths.Waivers);

    internal static Report Unjudged => Whole with { Problems = [new Problem("privacy/personal-data@1", "checkout/orders", "time", "The policy took too long."), new Problem(null, null, "file", "a.yaml: gone")] };

    /// <summary>A pull request that brings, keeps and mends findings and changes a rule.</summary>
    internal static Report Compared => Whole with
    {
        Base = new ReportBase("89abcdef0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210fedcba98", HasMesh: true),
        Findings = [.. Whole.Findings.Select((finding, index) => finding with { State = index < 3 ? FindingState.New : FindingState.Existing })],
        Fixed = [Finding with { Key = "d", State = FindingState.Fixed }],
        Owners = new Dictionary<string, string> { ["checkout"] = "Jane Doe" },
        Proposal = new Proposal(
            [new ProposedRule("privacy/personal-data@1", "Personal data is classified", "1.2.0 adopted", "1.3.0 adopted") { Parameters = ["'words' has one more"] }],
            [new ProposedHit(Finding, "checkout", "Jane Doe", null, new FindingWeight(Level.Error, null, new DateOnly(2027, 2, 1))), new ProposedHit(Finding with { Element = Carts }, null, null, new FindingWeight(Level.Warning, "carts.yaml", null), null) { Outside = "It is archived." }],
            []),
    };

    /// <summary>The same, with whom the domain wants mentioned and what becomes of the catalog.</summary>
    internal static Report ComparedWhole => Compared with
    {
        Mentions = new Dictionary<string, IReadOnlyList<string>> { ["checkout"] = ["@shop/checkout", "@jane"] },
        Reached =
        [
            new ChangeReach("checkout/orders", 1, 2,
            [
                new ReachedConsumer("search/index/in/orders@1", 1, "search", "Jane", ["#search https://chat.example.org/search"], "checkout/orders/out/orders@1", ReadsAll: false, ["orders.email"]),
                new ReachedConsumer("reporting/sales/in/index@1", 2, "reporting", null, [], "search/index/out/index@1", ReadsAll: true, []),
            ]),
        ],
        Catalog = new CatalogChanges(
            1, 1, 3,
            [
                new CatalogPage(PageFate.Added, "products/checkout/cups/", "Cups"), new CatalogPage(PageFate.Removed, "products/checkout/carts/", "Carts"),
                new CatalogPage(PageFate.Changed, "products/checkout/orders/", "Orders"), new CatalogPage(PageFate.Changed, "", "Online shop"),
            ],
            [new FlowChange(true, "checkout/cups/in/orders@1", "checkout/orders/out/orders@1"), new FlowChange(false, "search/index/in/carts@1", "checkout/carts/out/carts@1")],
            3),
    };

    /// <summary>A mesh at night: what blocks, what lies ahead of two domains and of the guild.</summary>
    internal static Report AtNight => Whole with
    {
        Owners = new Dictionary<string, string> { ["checkout"] = "Jane Doe", ["search"] = "Team Search" },
        Mentions = new Dictionary<string, IReadOnlyList<string>> { ["checkout"] = ["@shop/checkout"] },
        Findings =
        [
            Finding with { Fix = FixOf("    classification: restricted\n") },
            Finding with { Fingerprint = Later, Element = Carts, Key = "a", Level = Level.Warning, Blocking = false, File = "domains/checkout/carts/carts.odcs.yaml", Range = new TextRange(new Position(7, 3), new Position(7, 9)) },
            Finding with { Fingerprint = Waived, Element = Carts, Key = "b", Blocking = false, Waiver = "carts.yaml", File = "domains/checkout/carts/carts.odcs.yaml" },
        ],
        Horizon = new ReportHorizon(
            new DateOnly(2026, 12, 7),
            [new HorizonDomain("checkout", "Checkout"), new HorizonDomain("payment", "Payment"), new HorizonDomain("search", "Search")],
            [
                new HorizonEntry(HorizonKind.Review, new DateOnly(2026, 11, 20), null, "policy/quality/keys@1", "'Tables have keys' (quality/keys@1) is to be looked at again, by its steward platform.", "policies/quality/keys/v1/policy.yaml", 9, []),
                new HorizonEntry(HorizonKind.Blocks, new DateOnly(2026, 11, 24), "checkout", "policy/privacy/personal-data@1", "'Personal data is classified' (privacy/personal-data@1) begins to block.", "policies/privacy/personal-data/v1/policy.yaml", 8, [Later]),
                new HorizonEntry(HorizonKind.Offer, new DateOnly(2026, 12, 1), "checkout", "checkout/orders", "'orders 1.0.0' is supported until then. Still consumed by search/index.", "domains/checkout/orders/product.yaml", 12, []),
                new HorizonEntry(HorizonKind.Input, new DateOnly(2026, 12, 1), "search", "search/index", "It consumes 'orders 1.0.0' of checkout/orders, which is supported until then. Move to checkout/orders/out/orders@2.", "domains/search/index/product.yaml", 20, []),
                new HorizonEntry(HorizonKind.Waiver, new DateOnly(2026, 12, 2), "checkout", "waiver/carts.yaml", "Last day of a waiver of 'Personal data is classified' (privacy/personal-data@1): 1 finding blocks from the next day on. It was given for: Migration", "guild/waivers/carts.yaml", 9, [Waived]),
                new HorizonEntry(HorizonKind.Decision, null, null, "policy/quality/names@1", "'Names are nouns' (quality/names@1) is proposed. It would find 2 things in checkout/orders, checkout/carts.", "policies/quality/names/v1/policy.yaml", 7, []),
            ],
            0),
    };

    internal const string Later = "11111111111111111111111111111111";
    internal const string Waived = "22222222222222222222222222222222";

    internal static Report WithEvidence => Whole with { Evidence = new ReportEvidence("mesh-evidence", "0123456789abcdef0123456789abcdef01234567", 12, 10, ["1 contract is not in this mesh: 'returns'."]) };

    internal static Report Clean => Whole with { Findings = [] };

    internal static SourceLines Source => SourceLines.Of("schema:\n- name: email\n  tags: [`x`]\n"u8);

    private static Fix FixOf(string text) => new(Certain: false, "Set 'classification' to 'restricted'", [new TextEdit(File, new TextRange(new Position(3, 1), new Position(3, 1)), text)]);
}
