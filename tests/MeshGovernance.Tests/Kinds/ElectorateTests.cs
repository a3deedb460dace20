using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Kinds.Guilds;
using MeshGovernance.Core.Loading;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Fixes;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Kinds;

/// <summary>The guild decides about policies of all, by those who sit in it on the day; a domain about its own.</summary>
public sealed class ElectorateTests
{
    private const string Three =
        "members:\n"
        + "  - {username: jane@example.org, github: jane, represents: 'domain:checkout'}\n"
        + "  - {username: sam@example.org, github: sam, represents: 'domain:payment'}\n"
        + "  - {username: ann@example.org, github: ann, represents: 'domain:returns', until: 2026-12-31}\n"
        + "  - {username: pat@example.org, github: pat, represents: 'role:privacy'}\n";

    [Theory]
    [InlineData("", null)]
    [InlineData("jane@example.org,sam@example.org", null)]
    [InlineData("jane@example.org,pat@example.org", "1 domain of 3 agreed, and it takes 2.")]
    [InlineData("jane@example.org,sem@example.org", "'sem@example.org' is not in the guild on 2026-12-01.")]
    public void Half_of_the_domains_agree_at_least(string consented, string? fault) =>
        Assert.Equal(fault, Of(Three, "quality/examples@1", new(2026, 12, 1)).FaultOf(consented.Split(',', StringSplitOptions.RemoveEmptyEntries))?.Fault);

    [Theory]
    [InlineData("2026-12-01", "", 5, "at least 2 of its 3 domains agree. Ask jane@example.org, sam@example.org, ann@example.org, pat@example.org.")]
    [InlineData("2027-01-01", "decision: {method: consent, quorum: 0.5, days: 10}\n", 10, "at least 1 of its 2 domains agrees. Ask jane@example.org, sam@example.org, pat@example.org.")]
    [InlineData("2027-01-01", "decision: {method: consent, quorum: 1, days: 1}\n", 1, "at least 2 of its 2 domains agree. Ask jane@example.org, sam@example.org, pat@example.org.")]
    public void It_is_told_who_is_asked_on_the_day(string day, string rule, int days, string words)
    {
        var electorate = Of(Three + rule, "quality/examples@1", Dates.Read(day)!.Value);
        Assert.Equal(days, electorate.Days);
        Assert.Equal($"The guild answers there within {days} day{(days == 1 ? "" : "s")}: nobody objects, and {words}", electorate.Words);
    }

    [Fact]
    public void A_guild_of_roles_needs_somebody() => Assert.Equal(
        "The guild answers there within 5 days: nobody objects, and somebody agrees. Ask jane@example.org.",
        Of("members: [{username: jane@example.org, github: jane, represents: 'role:platform'}]\n", "quality/examples@1", new(2026, 12, 1)).Words);

    [Fact]
    public void A_domain_decides_about_its_own()
    {
        var team = Of(Three, "checkout:quality/examples@1", new(2026, 12, 1));
        Assert.Equal("The team of 'checkout' agrees there: kim@example.org.", team.Words);
        Assert.Null(team.FaultOf(["kim@example.org"]));
        Assert.Equal("'jane@example.org' is not in the team of 'checkout' on 2026-12-01.", team.FaultOf(["jane@example.org"])?.Fault);
    }

    [Fact]
    public void Without_a_guild_nobody_decides() =>
        Assert.Equal("Nobody is in the guild on 2026-12-01 who could decide about policies. Nothing was written.", Assert.Throws<UserException>(() => Of("members: []\n", "quality/examples@1", new(2026, 12, 1))).Message);

    private static Electorate Of(string guild, string policy, DateOnly day)
    {
        const string Manifest = "apiVersion: meshgovernance/v1\nkind: Policy\ntitle: Examples\nversion: 1.0.0\nscope: product\nenforcement: required\nstatus: proposed\ndates: {}\nsteward: platform\n";
        var mesh = MeshLoader.Load(
            new MemoryTree(new Dictionary<string, string>
            {
                ["mesh.yaml"] = "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n",
                ["guild/guild.yaml"] = "apiVersion: meshgovernance/v1\nkind: Guild\n" + guild,
                ["domains/checkout/domain.yaml"] = "apiVersion: meshgovernance/v1\nkind: Domain\nid: checkout\nname: Checkout\ndescription: Orders.\narchetype: sourceAligned\n"
                    + "team: {name: Team, members: [{username: kim@example.org, role: owner}, {username: lee@example.org, role: owner, dateOut: 2026-01-01}]}\n",
                ["domains/checkout/policies/quality/examples/v1/policy.yaml"] = Manifest,
                ["domains/checkout/policies/quality/examples/v1/policy.csx"] = "",
                ["policies/quality/examples/v1/policy.yaml"] = Manifest,
                ["policies/quality/examples/v1/policy.csx"] = "",
            }.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value))),
            new YamlDescriptorReader());
        return Electorate.Of(mesh.Mesh, mesh.Policies.Single(source => source.Key == policy).Policy, day);
    }
}
