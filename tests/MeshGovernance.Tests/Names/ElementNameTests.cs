using CsCheck;
using MeshGovernance.Core.Names;
using Xunit;

namespace MeshGovernance.Tests.Names;

/// <summary>Names of elements as values: one text for one name, whoever wrote it and however.</summary>
public sealed class ElementNameTests
{
    /// <summary>Folders as people call them, some of them so that they could be taken for something else.</summary>
    private static readonly Gen<string> Folder = Gen.OneOf(
        Gen.OneOf("checkout", "my example", "Küche", "100%", "50%20off", "%2F", "%", "(team)", "mesh", "policies", "a@1", "q?a", "日本", "😀", "%zz"),
        Gen.String[1, 8].Where(name => !name.Contains('/') && !name.Any(char.IsSurrogate)));

    private static readonly Gen<ElementName> Name = Gen.OneOf(
        Gen.OneOf(ElementName.Mesh, ElementName.Guild),
        Folder.Select(ElementName.OfDomain),
        Gen.Select(Folder, Folder).Select(ElementName.OfProduct),
        Gen.Select(Folder, Folder, Folder).Select((domain, product, port) => ElementName.OfProduct(domain, product).Below("out", port)),
        Gen.Select(Folder, Folder).Select((domain, channel) => ElementName.OfDomain(domain).BelowList("support").Below(channel)),
        Folder.Select(ElementName.OfWaiver));

    [Fact]
    public void What_is_printed_is_read_as_the_same_name() => Name.Sample(name => ElementName.Read(name.Text) == name);

    [Fact]
    public void Two_folders_never_share_a_name() => Gen.Select(Folder, Folder).Sample((one, other) => (ElementName.OfDomain(one) == ElementName.OfDomain(other)) == (one == other));

    [Fact]
    public void A_name_knows_the_folders_that_it_was_made_of() => Gen.Select(Folder, Folder).Sample((domain, product) =>
        domain is "mesh" || (ElementName.OfProduct(domain, product).ProductKey == $"{domain}/{product}" && ElementName.OfProduct(domain, product).DomainKey == domain));

    [Fact]
    public void What_a_name_covers_is_a_partial_order() => Gen.Select(Name, Name, Name).Sample((one, other, third) =>
        one.Covers(one)
        && (!(one.Covers(other) && other.Covers(one)) || one == other)
        && (!(one.Covers(other) && other.Covers(third)) || one.Covers(third)));

    [Fact]
    public void A_name_covers_what_is_made_below_it_and_its_head_covers_it() => Gen.Select(Name, Folder).Sample((name, segment) =>
        name.Covers(name.Below(segment)) && !name.Below(segment).Covers(name) && name.Head.Covers(name) && name.Head.Head == name.Head);

    [Theory]
    [InlineData("my example/orders", "my%20example/orders")]
    [InlineData("my%20example/orders", "my%20example/orders")]
    [InlineData("100%/orders", "100%25/orders")]
    [InlineData("K%C3%BCche", "Küche")]
    [InlineData("K%c3%bcche", "Küche")]
    [InlineData("50%ff", "50%25ff")]
    [InlineData("checkout/(support)/#help", "checkout/(support)/%23help")]
    [InlineData("(team)/orders/(x)", "%28team%29/orders/%28x%29")]
    public void A_name_may_be_written_as_it_is_or_encoded(string written, string name) => Assert.Equal(name, ElementName.Read(written).Text);

    [Theory]
    [InlineData("my example", null, "domain")]
    [InlineData("my example/orders/out/a@1", "my example/orders", "product")]
    [InlineData("my example/(support)/a", null, "domain")]
    [InlineData("policy/my example:quality/keys@1", null, "policy")]
    [InlineData("mesh", null, "mesh")]
    [InlineData("guild/members/a", null, "guild")]
    public void A_name_knows_what_it_is_about(string written, string? product, string kind)
    {
        var name = ElementName.Read(written);
        Assert.Equal(kind, name.Kind.ToString(), ignoreCase: true);
        Assert.Equal(product, name.ProductKey);
        Assert.Equal(kind is "product" or "domain" ? "my example" : null, name.DomainKey);
        Assert.Equal(kind is "policy" ? "my example:quality/keys@1" : null, name.PolicyKey);
    }

    [Theory]
    [InlineData("checkout/orders", "checkout/orders", true)]
    [InlineData("checkout/orders", "checkout/orders/out/a@1", true)]
    [InlineData("checkout/orders", "checkout/orders-2", false)]
    [InlineData("checkout", "checkout/orders", true)]
    [InlineData("mesh", "checkout/orders", true)]
    public void An_element_covers_what_lies_below_it(string upper, string element, bool covers) => Assert.Equal(covers, ElementName.Read(upper).Covers(ElementName.Read(element)));

    [Theory]
    [InlineData("checkout/orders/contract/c@1/orders", "checkout/orders")]
    [InlineData("policy/privacy/personal-data@1", "policy/privacy/personal-data@1")]
    [InlineData("waiver/a.yaml", "waiver/a.yaml")]
    [InlineData("checkout", "checkout")]
    [InlineData("checkout/(support)/%23help", "checkout")]
    public void Readers_look_for_the_head_of_an_element(string element, string head) => Assert.Equal(head, ElementName.Read(element).Head.Text);
}
