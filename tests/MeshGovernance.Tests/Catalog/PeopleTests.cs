using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class PeopleTests
{
    private static readonly Core.Meshes.LoadedMesh Mesh = SampleMesh.Load(
        SampleMesh.Domain("checkout", "support:\n- {channel: Ida, url: 'mailto:checkout@x.org?subject=Hi'}\n- {channel: '#checkout', url: 'https://chat.x.org/checkout'}\n"),
        ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: checkout@x.org, github: ida, represents: 'domain:checkout'}, {username: officer, github: o, represents: 'role:privacy'}]\ndecision: {method: consent, quorum: 0.5, days: 5}\n"));

    [Theory]
    [InlineData(PeopleShown.Names, "Ida (owner) checkout@x.org")]
    [InlineData(PeopleShown.Roles, "owner")]
    [InlineData(PeopleShown.None, "")]
    public void A_member_of_a_team_is_shown_as_the_settings_say(PeopleShown shown, string expected) =>
        Assert.Equal(expected, Show(People.Of(Mesh.Mesh, shown).Of(Mesh.Mesh.Domains[0].Team!.Members[0])));

    [Theory]
    [InlineData(PeopleShown.Names, "checkout@x.org", "Ida (guild member for checkout) checkout@x.org")]
    [InlineData(PeopleShown.Roles, "CHECKOUT@X.ORG", "guild member for checkout")]
    [InlineData(PeopleShown.Roles, "officer", "guild member for privacy")]
    [InlineData(PeopleShown.Roles, "stranger@x.org", "somebody")]
    [InlineData(PeopleShown.Names, "stranger", "stranger")]
    [InlineData(PeopleShown.None, "stranger", "")]
    public void Whoever_a_record_names_is_shown_by_what_they_are_in_the_mesh(PeopleShown shown, string username, string expected) =>
        Assert.Equal(expected, Show(People.Of(Mesh.Mesh, shown).Named(username)));

    [Fact]
    public void An_author_whom_nobody_knows_is_a_contributor()
    {
        Assert.Equal("contributor", Show(People.Of(Mesh.Mesh, PeopleShown.Roles).Author("Mallory", "m@x.org")));
        Assert.Equal("Mallory (contributor) m@x.org", Show(People.Of(Mesh.Mesh, PeopleShown.Names).Author("Mallory", "m@x.org")));
        Assert.Null(People.Of(Mesh.Mesh, PeopleShown.None).Author("Mallory", "m@x.org"));
    }

    [Fact]
    public void A_contact_that_leads_to_one_person_is_hidden_with_them()
    {
        var support = Mesh.Mesh.Domains[0].Support;
        Assert.All(support, channel => Assert.True(People.Of(Mesh.Mesh, PeopleShown.Names).MayShow(channel)));
        Assert.Equal(["#checkout"], support.Where(People.Of(Mesh.Mesh, PeopleShown.None).MayShow).Select(channel => channel.Channel));
    }

    [Fact]
    public void The_owner_of_a_product_is_named_only_where_names_are_shown()
    {
        const string Team = "team: {name: T, members: [{username: left@x.org, role: owner, dateOut: 2026-01-01}, {username: bo@x.org, name: Bo, role: owner}]}\n";
        var product = SampleMesh.Product("checkout/orders");
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout"), product with { Text = product.Text + Team }, SampleMesh.Product("checkout/carts")).Mesh;
        Assert.Equal(["Ida", "Bo"], mesh.Products.Select(one => People.Of(mesh, PeopleShown.Names).OwnerOf(one, SampleMesh.Day)));
        Assert.All(mesh.Products, one => Assert.Null(People.Of(mesh, PeopleShown.Roles).OwnerOf(one, SampleMesh.Day)));
        Assert.All(mesh.Products, one => Assert.Null(People.Of(mesh, PeopleShown.None).OwnerOf(one, SampleMesh.Day)));
    }

    [Theory]
    [InlineData("reporting manager, checkout@x.org; other@y.org", "reporting manager, guild member for checkout, somebody")]
    [InlineData("reporting manager", "reporting manager")]
    [InlineData(null, null)]
    public void A_text_that_names_people_names_their_roles(string? text, string? expected) =>
        Assert.Equal(expected, People.Of(Mesh.Mesh, PeopleShown.Roles).InText(text));

    [Theory]
    [InlineData("checkout@x.org. 'officer' approved it.", PeopleShown.Roles, "guild member for checkout. 'guild member for privacy' approved it.")]
    [InlineData("checkout/(team)/members/checkout@x.org", PeopleShown.None, "checkout/(team)/members/somebody")]
    [InlineData("notcheckout@x.org, an officer", PeopleShown.None, "notcheckout@x.org, an officer")]
    [InlineData("checkout@x.org", PeopleShown.Names, "checkout@x.org")]
    public void Sentences_name_nobody_who_is_hidden(string text, PeopleShown shown, string expected) =>
        Assert.Equal(expected, People.Of(Mesh.Mesh, shown).Shown(text));

    [Theory]
    [InlineData("o'brien@x.org", "checkout/(team)/members/somebody")]
    [InlineData("ida", "checkout/(team)/members/somebody")]
    public void A_name_of_an_element_names_nobody_who_is_hidden(string username, string expected)
    {
        var mesh = SampleMesh.Load(("domains/checkout/domain.yaml", $"apiVersion: meshgovernance/v1\nkind: Domain\nid: checkout\nteam: {{members: [{{username: \"{username}\"}}]}}\n"));
        Assert.Equal(expected, People.Of(mesh.Mesh, PeopleShown.None).Shown(ElementName.OfDomain("checkout").BelowList("team").Below("members", username)).Text);
    }

    [Theory]
    [InlineData("a@b@c")]
    [InlineData("a b@x.org")]
    [InlineData("a@x.org?bcc=all")]
    public void What_is_no_plain_address_leads_nowhere(string username) =>
        Assert.Null(People.Of(Mesh.Mesh, PeopleShown.Names).Named(username)!.Address);

    [Theory]
    [InlineData("{people: roles}", PeopleShown.Roles)]
    [InlineData("{people: none}", PeopleShown.None)]
    [InlineData("{people: hidden}", PeopleShown.None)]
    [InlineData("{}", PeopleShown.Names)]
    public void Settings_that_nobody_understands_hide_people(string catalog, PeopleShown expected) =>
        Assert.Equal(expected, SampleMesh.Load(("mesh.yaml", $"apiVersion: meshgovernance/v1\nkind: Mesh\nname: M\ncatalog: {catalog}\n")).Settings.Catalog.People);

    private static string Show(ShownPerson? person) =>
        person is null ? "" : $"{person.Label}{(person.Role is null ? "" : $" ({person.Role})")}{(person.Address is null ? "" : $" {person.Address}")}";
}
