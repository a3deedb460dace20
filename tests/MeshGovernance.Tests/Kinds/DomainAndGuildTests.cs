using MeshGovernance.Core.Findings;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Kinds;

/// <summary>Domains have owners and names that keep, and seats of the guild are for domains that there are.</summary>
public sealed class DomainAndGuildTests
{
    [Theory]
    [InlineData("dateOut: 2026-11-22", true)]
    [InlineData("dateOut: 2026-11-23", false)]
    [InlineData("dateIn: 2024-01-01", false)]
    public void A_domain_whose_only_owner_has_left_is_warned_of(string dates, bool isTold)
    {
        var domain = SampleMesh.Domain("shop");
        domain.Text = domain.Text.Replace("role: owner", $"role: owner, {dates}", StringComparison.Ordinal);
        var findings = SampleMesh.Judge(SampleMesh.Load(domain)).Report.Findings;
        Assert.Equal(isTold ? ["'shop@x.org' was the last owner of 'shop', until 2026-11-22: name who owns it now."] : [], findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Somebody_who_took_over_owns_it()
    {
        var domain = SampleMesh.Domain("shop");
        domain.Text = domain.Text.Replace("role: owner}", "role: owner, dateOut: 2026-01-01}, {username: new@x.org, role: owner}", StringComparison.Ordinal);
        Assert.Empty(SampleMesh.Judge(SampleMesh.Load(domain)).Report.Findings);
    }

    [Theory]
    [InlineData("domain:shop", null)]
    [InlineData("role:privacy", null)]
    [InlineData("domain:old, until: 2026-01-01", null)]
    [InlineData("domain:shopp", "This seat is for the domain 'shopp', which the mesh does not have. Did you mean 'shop'?")]
    [InlineData("domain:payment", "This seat is for the domain 'payment', which the mesh does not have. A seat that has ended says so with 'until'.")]
    public void A_seat_is_for_a_domain_that_there_is(string seat, string? message)
    {
        var guild = $"apiVersion: meshgovernance/v1\nkind: Guild\nmembers:\n- {{username: a@x.org, github: a, represents: {seat}}}\ndecision: {{method: consent, quorum: 0.5, days: 5}}\n"
            .Replace("represents: domain:old, until", "represents: 'domain:old', until", StringComparison.Ordinal);
        var findings = SampleMesh.Load(SampleMesh.Domain("shop"), ("guild/guild.yaml", guild)).Diagnostics;
        Assert.Equal(message is null ? [] : [message], findings.Where(finding => finding.Rule == EngineRule.Unresolved).Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("shop", "order_items", "'order_items' cannot be the name of a folder: use lower-case letters, digits and single dashes, at most 60 of them. How about 'order-items'?")]
    [InlineData("Shop", "orders", "'Shop' cannot be the name of a folder: use lower-case letters, digits and single dashes, at most 60 of them. How about 'shop'?")]
    [InlineData("shop", "con", "'con' is a device on Windows, and no folder there: write 'con-data', for instance.")]
    public void A_folder_that_the_tool_would_not_make_is_warned_of(string domain, string product, string message)
    {
        var finding = Assert.Single(SampleMesh.Load(SampleMesh.Domain(domain), SampleMesh.Product($"{domain}/{product}")).Diagnostics);
        Assert.Equal((EngineRule.FolderName, message), (finding.Rule, finding.Message));
    }
}
