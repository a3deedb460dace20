using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class AccessRequestTests
{
    private const string Mail = "mailto:checkout@x.org?subject=Access%20to%20checkout%2Forders%2C%20port%20orders&body=Data%20product%3A%20checkout%2Forders%0D%0AOutput%20port%3A%20orders%201.0.0%0D%0A"
        + "%0D%0AWho%20asks%20%28person%2C%20team%20or%20data%20product%29%3A%0D%0AWhat%20the%20data%20is%20for%3A%0D%0AWhich%20columns%20are%20needed%3A%0D%0AUntil%20when%3A%0D%0A";
    private const string Team = "support: [{channel: '#checkout', url: 'https://chat.x.org/c'}]\n";

    [Theory]
    [InlineData("https://github.com/shop/mesh.git", "https://github.com/shop/mesh")]
    [InlineData("https://token:secret@github.com/shop/mesh", "https://github.com/shop/mesh")]
    [InlineData("git@github.com:shop/mesh.git", "https://github.com/shop/mesh")]
    [InlineData("ssh://git@github.example.org:22/shop/my.mesh", "https://github.example.org/shop/my.mesh")]
    public void A_remote_on_github_is_a_page(string remote, string page) =>
        Assert.Equal($"{page}/pull/41", RepositoryAddress.Read(remote, "")!.PullRequestPage(41));

    [Theory]
    [InlineData(null)]
    [InlineData("/srv/git/mesh.git")]
    [InlineData("file:///srv/git/mesh.git")]
    [InlineData("https://gitlab.com/shop/mesh.git")]
    [InlineData("https://github.com/shop")]
    [InlineData("https://github.com/shop/mesh/more")]
    [InlineData("git@github.com:shop/me\"sh")]
    [InlineData("javascript:alert(1)//github.com/shop/mesh")]
    public void Any_other_is_none(string? remote) => Assert.Null(RepositoryAddress.Read(remote, ""));

    [Fact]
    public void A_request_is_an_issue_that_names_the_port_and_its_role()
    {
        const string Roles = "roles: [{role: writer, access: write}, {role: orders-reader, access: read}]\n";
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders", offers: "orders"), SampleMesh.Contract("checkout/orders", "orders", Roles)).Mesh;
        var link = AccessRequest.Of(mesh.Products[0].OutputPorts[0], RepositoryAddress.Read("https://github.com/shop/mesh", "data/"), People.Of(mesh, PeopleShown.Names)).Link!;
        Assert.StartsWith("https://github.com/shop/mesh/issues/new?title=", link, StringComparison.Ordinal);
        Assert.Contains("Data product: checkout/orders\nOutput port: orders 1.0.0\nRole: orders-reader\n", Uri.UnescapeDataString(link), StringComparison.Ordinal);
        Assert.Equal(3, link.Split('&', '?').Length);
    }

    [Fact]
    public void Each_port_of_a_page_is_asked_for_by_itself_and_no_file_is_made_that_nothing_knows()
    {
        var ports = "outputPorts: [{name: first, version: 1.0.0, contractId: x}, {name: second & last, version: 1.0.0, contractId: y}]\n";
        var (path, product) = SampleMesh.Product("checkout/orders");
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout"), (path, product + ports));
        var page = SamplePages.Of(mesh, new CatalogAddresses(null, RepositoryAddress.Read("https://github.com/shop/mesh", ""))).Source("products/checkout/orders/");
        Assert.Contains("/issues/new?title=Access%20to%20checkout%2Forders%2C%20port%20first&amp;", page, StringComparison.Ordinal);
        Assert.Contains("/issues/new?title=Access%20to%20checkout%2Forders%2C%20port%20second%20%26%20last&amp;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("agreements/", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Team, PeopleShown.None, "https://chat.x.org/c", "Request access: ask in #checkout.")]
    [InlineData("", PeopleShown.Names, Mail, "Request access: ask Ida.")]
    [InlineData("", PeopleShown.Roles, null, "Request access: ask the owner.")]
    [InlineData("", PeopleShown.None, null, "The product says nowhere whom to ask for access.")]
    [InlineData("support: [{channel: x, url: 'javascript:alert(1)'}]\n", PeopleShown.Names, Mail, "Request access: ask Ida.")]
    public void Without_a_repository_it_is_a_way_to_the_owner(string support, PeopleShown shown, string? link, string words)
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout", support), SampleMesh.Product("checkout/orders", offers: "orders"));
        Assert.Equal(new AccessRequest(link, words), AccessRequest.Of(mesh.Mesh.Products[0].OutputPorts[0], null, People.Of(mesh.Mesh, shown)));
    }
}
