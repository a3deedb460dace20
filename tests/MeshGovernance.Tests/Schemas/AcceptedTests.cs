using MeshGovernance.Core.Kinds;
using MeshGovernance.Yaml.Schemas;
using Xunit;

namespace MeshGovernance.Tests.Schemas;

/// <summary>The examples that the formats are documented by, and the least that each kind asks for.</summary>
public sealed class AcceptedTests
{
    public static TheoryData<string, string> Documented => new()
    {
        {
            "mesh", """
            {apiVersion: meshgovernance/v1, kind: Mesh, name: Online shop, organisation: null, gate: new,
             catalog: {url: null, people: names}, classification: [public, internal, restricted, sensitive],
             paths: {domains: domains, policies: policies, guild: guild, learning: learning},
             waivers: {maxDays: 180, warnDays: 14}, parameters: {privacy/personal-data: {names: [email]}},
             platform: {serverTypes: [], regions: []}, limits: {fileBytes: 5000000, nesting: 100, aliasNodes: 10000}}
            """
        },
        {
            "domain", """
            {apiVersion: meshgovernance/v1, kind: Domain, id: checkout, name: Checkout, description: Orders., archetype: sourceAligned,
             team: {name: Team Checkout, members: [{username: checkout-owner@example.org, role: owner, dateIn: 2025-01-01}]},
             support: [{channel: '#checkout', url: 'https://chat.example.org/c'}],
             github: {team: '@shop/checkout', logins: {checkout-owner@example.org: checkout-owner}}, platform: [{type: bigquery, project: shop-checkout}],
             journey: {level: 2, since: 2026-01-15}}
            """
        },
        {
            "policy", """
            {apiVersion: meshgovernance/v1, kind: Policy, title: Personal data is classified, version: 1.2.0, scope: product,
             appliesTo: {offered: true, status: [active, deprecated, other], archetype: [sourceAligned], domains: [checkout]}, enforcement: required, status: adopted,
             dates: {warn: 2026-09-01, block: 2026-12-01, end: null}, steward: platform, reviewBy: 2027-09-01,
             supersedes: null, amends: null, references: [GDPR Art. 30],
             parameters: {names: {type: stringList, default: [email, phone], description: Words that mean personal data}}}
            """
        },
        {
            "decision", """
            {apiVersion: meshgovernance/v1, kind: Decision, decisions: [{version: 1.2.0, outcome: adopted, date: 2026-08-20, pullRequest: 41,
              method: consent, digest: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', consented: [checkout-owner@example.org],
              objected: [{by: payment-owner@example.org, reason: Too early, withdrawn: 2026-08-19}]}]}
            """
        },
        {
            "case", """
            {asOf: 2026-12-01, parameters: {},
             findings: [{element: checkout/orders/contract/orders@1/orders/email, level: error, line: 41, column: 9, message: "…"}]}
            """
        },
        {
            "guild", """
            {apiVersion: meshgovernance/v1, kind: Guild, members: [{username: checkout-owner@example.org, github: checkout-owner, represents: 'domain:checkout', from: 2026-01-01},
              {username: privacy-officer@example.org, github: privacy-officer, represents: 'role:privacy'}], decision: {method: consent, quorum: 0.5, days: 5}}
            """
        },
        {
            "waiver", """
            {apiVersion: meshgovernance/v1, kind: Waiver, policy: privacy/personal-data@1, elements: [checkout/orders], key: null, reason: Migration,
             requestedBy: checkout-owner@example.org, approvedBy: [privacy-officer@example.org], from: 2026-10-01, until: 2027-01-31, link: null}
            """
        },
    };

    public static TheoryData<string, string> Least => new()
    {
        { "mesh", "{apiVersion: meshgovernance/v1, kind: Mesh, name: Shop}" },
        { "domain", "{apiVersion: meshgovernance/v1, kind: Domain, id: a, name: A, description: B, archetype: aggregate, team: {}}" },
        { "policy", "{apiVersion: meshgovernance/v1, kind: Policy, title: A, version: 0.1.0, scope: mesh, enforcement: advisory, status: proposed, dates: {}, steward: a}" },
        { "decision", "{apiVersion: meshgovernance/v1, kind: Decision, decisions: []}" },
        { "guild", "{apiVersion: meshgovernance/v1, kind: Guild, members: []}" },
        { "waiver", "{apiVersion: meshgovernance/v1, kind: Waiver, policy: 'shop:a/b@12', elements: [x], reason: A, approvedBy: [b], from: 2024-02-29, until: 2026-12-31}" },
        { "case", "{asOf: 2026-12-01, findings: []}" },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    [MemberData(nameof(Least))]
    public void Is_accepted(string kind, string yaml)
    {
        var root = TestNodes.Yaml(yaml);
        Assert.Equal("", TestNodes.Show(root, KindSchemas.Judge(DescriptorKinds.Find(kind)!, root)));
    }

    [Theory]
    [InlineData("dates: {warn: null, block: null, end: null}")]
    [InlineData("dates: {}\nparameters: {a: {type: string, default: '', description: A}, b2: {type: integer, default: -3, description: B}}")]
    [InlineData("dates: {}\nparameters: {a: {type: number, default: 3, description: A}, b: {type: number, default: 0.5, description: B}}")]
    [InlineData("dates: {}\nparameters: {a: {type: boolean, default: false, description: A}, b: {type: date, default: 2026-12-31, description: B}}")]
    [InlineData("dates: {}\nparameters: {a: {type: stringList, default: [], description: A}}")]
    public void A_policy_may_have(string fields)
    {
        var root = TestNodes.Yaml($"""
            apiVersion: meshgovernance/v1
            kind: Policy
            title: A
            version: 1.0.0
            scope: contract
            enforcement: mandatory
            status: retired
            steward: a
            {fields}
            """);
        Assert.Equal("", TestNodes.Show(root, KindSchemas.Judge(DescriptorKinds.Find("policy")!, root)));
    }

    [Theory]
    [InlineData("tags: [finance]\ncustomProperties: [{property: costCenter, value: {any: [1, null]}, description: D, vendor: v, id: i}]")]
    [InlineData("authoritativeDefinitions: [{type: tutorial, url: 'https://example.org', description: D, id: i}]")]
    [InlineData("support: [{channel: Mail, url: 'mailto:team@example.org', description: D, tool: email, scope: issues, invitationUrl: 'https://example.org/i'}]")]
    [InlineData("platform: [{type: kafka, cluster: {name: a, zones: [1, 2]}}, {type: s3}]")]
    [InlineData("journey: {level: 0}")]
    public void A_domain_may_have(string fields)
    {
        var root = TestNodes.Yaml($$"""
            apiVersion: meshgovernance/v1
            kind: Domain
            id: Bücher & Co
            name: A
            description: A
            archetype: consumerAligned
            team: {members: [{username: a, name: A, description: D, role: r, dateIn: 2024-01-01, dateOut: 2024-12-31, replacedByUsername: b, tags: [x]}]}
            {{fields}}
            """);
        Assert.Equal("", TestNodes.Show(root, KindSchemas.Judge(DescriptorKinds.Find("domain")!, root)));
    }
}
