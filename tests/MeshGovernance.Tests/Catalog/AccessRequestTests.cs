using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class AccessRequestTests
{
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
    public void A_request_is_a_new_file_beside_the_product()
    {
        var product = SampleMesh.Load(SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders", offers: "orders & more")).Mesh.Products[0];
        var link = AccessRequest.Of(product, MeshSettings.Default.Paths, RepositoryAddress.Read("https://github.com/shop/mesh", "data/"), People.Of(product.Mesh, PeopleShown.Names)).Link!;
        Assert.StartsWith("https://github.com/shop/mesh/new/main?filename=data%2Fdomains%2Fcheckout%2Forders%2Fagreements%2FYOUR-PRODUCT.yaml&value=", link, StringComparison.Ordinal);
        Assert.Contains("provider: checkout/orders\noutputPort: 'orders & more'\n", Uri.UnescapeDataString(link), StringComparison.Ordinal);
        Assert.Equal(3, link.Split('&', '?').Length);
    }

    [Theory]
    [InlineData(Team, PeopleShown.None, "https://chat.x.org/c", "Request access: ask in #checkout.")]
    [InlineData("", PeopleShown.Names, "mailto:checkout@x.org", "Request access: ask Ida.")]
    [InlineData("", PeopleShown.Roles, null, "Request access: ask the owner.")]
    [InlineData("", PeopleShown.None, null, "The product says nowhere whom to ask for access.")]
    [InlineData("support: [{channel: x, url: 'javascript:alert(1)'}]\n", PeopleShown.Names, "mailto:checkout@x.org", "Request access: ask Ida.")]
    public void Without_a_repository_it_is_a_way_to_the_owner(string support, PeopleShown shown, string? link, string words)
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout", support), SampleMesh.Product("checkout/orders"));
        Assert.Equal(new AccessRequest(link, words), AccessRequest.Of(mesh.Mesh.Products[0], mesh.Settings.Paths, null, People.Of(mesh.Mesh, shown)));
    }
}
