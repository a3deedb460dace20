using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Kinds.Agreements;
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
    public void A_request_is_the_file_that_the_command_line_writes_with_who_and_why_left_open()
    {
        const string Roles = "roles: [{role: writer, access: write}, {role: orders-reader, access: read}]\nschema: [{name: orders, properties: [{name: id, classification: internal}]}]\n";
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders", offers: "orders"), SampleMesh.Contract("checkout/orders", "orders", Roles));
        var port = mesh.Mesh.Products[0].OutputPorts[0];
        var link = AccessRequest.Of(port, mesh, SampleMesh.Day, RepositoryAddress.Read("https://github.com/shop/mesh", "data/"), People.Of(mesh.Mesh, PeopleShown.Names)).Link!;
        Assert.StartsWith("https://github.com/shop/mesh/new/main/data/domains/checkout/orders/agreements?filename=consumer-reads-orders.yaml&value=", link, StringComparison.Ordinal);
        var text = Uri.UnescapeDataString(link.Split("&value=")[1]);
        Assert.Equal(new NewAgreement(port, null, null, [], SampleMesh.Day, null).Text(), text);
        Assert.Contains("  purpose: # Why the data is needed.\n", text, StringComparison.Ordinal);
        Assert.Contains("  - role: orders-reader\n", text, StringComparison.Ordinal);
        Assert.Equal(3, link.Split('&', '?').Length);
    }

    [Fact]
    public void Each_port_of_a_page_is_asked_for_by_itself()
    {
        var ports = "outputPorts: [{name: first, version: 1.0.0, contractId: x}, {name: \"second & 'last'\\n\\u202E\", version: 1.0.0, contractId: y}]\n";
        var (path, product) = SampleMesh.Product("checkout/orders");
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout"), (path, product + ports));
        var page = SamplePages.Of(mesh, new CatalogAddresses(null, RepositoryAddress.Read("https://github.com/shop/mesh", ""))).Source("products/checkout/orders/");
        Assert.Contains("/new/main/domains/checkout/orders/agreements?filename=consumer-reads-first.yaml&amp;value=apiVersion%3A%20v0.9.0%0A", page, StringComparison.Ordinal);
        Assert.Contains("filename=consumer-reads-second-last.yaml&amp;value=", page, StringComparison.Ordinal);
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
        Assert.Equal(new AccessRequest(link, words), AccessRequest.Of(mesh.Mesh.Products[0].OutputPorts[0], mesh, SampleMesh.Day, null, People.Of(mesh.Mesh, shown)));
    }
}
