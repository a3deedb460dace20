using Xunit;

namespace MeshGovernance.Tests.Schemas;

public sealed class DomainTests
{
    [Fact]
    public void Missing_fields() => Refused.Check(
        "domain",
        """
        apiVersion: meshgovernance/v1
        kind: Domain
        """,
        """
        /: 'id' is missing: add it, such as id: checkout.
        /: 'name' is missing: add it, such as name: Checkout.
        /: 'description' is missing: add it, such as description: Takes orders and payments.
        /: 'archetype' is missing: add it, such as archetype: sourceAligned.
        /: 'team' is missing: add it, such as team: {name: Team Checkout}.
        """);

    [Fact]
    public void Wrong_values() => Refused.Check(
        "domain",
        """
        apiVersion: meshgovernance/v1
        kind: Domain
        id: 1
        name: ''
        description: {purpose: Orders}
        archetype: source-aligned
        team: Team Checkout
        github: {team: shop/checkout, logins: {jane@example.org: '@jane', joe: 5, jim: }, mentions: [jane, '@shop/checkout', '@a b']}
        platform: [{typ: bigquery}, kafka, {type: 1}]
        journey: {level: 7, since: soon}
        tags: [finance, finance]
        customProperties: [{property: costCenter}]
        authoritativeDefinitions: [{type: tutorial, url: wiki, colour: blue}]
        """,
        """
        /id: 'id' must be text, and 1 is read as a number: write "1" in quotes.
        /name: 'name' is empty, but must be text, such as name: Checkout.
        /description: 'description' is a map, but must be text, such as description: Takes orders and payments.
        /archetype: 'archetype' is 'source-aligned', but must be one of sourceAligned, aggregate, consumerAligned. Did you mean 'sourceAligned'?
        /team: 'team' is 'Team Checkout', but must be a map, such as team: {name: Team Checkout}.
        /github/team: 'team' is 'shop/checkout', but must be an organisation and a team, such as '@shop/checkout'.
        /github/logins/jane@example.org: 'jane@example.org' is '@jane', but must be a login without '@', such as checkout-owner.
        /github/logins/joe: 'joe' must be text, and 5 is read as a number: write "5" in quotes.
        /github/logins/jim: 'jim' is empty, but must be a login without '@', such as checkout-owner.
        /github/mentions/0: Item 1 of 'mentions' is 'jane', but must be a login or a team with its '@', such as '@checkout-owner' or '@shop/checkout'.
        /github/mentions/2: Item 3 of 'mentions' is '@a b', but must be a login or a team with its '@', such as '@checkout-owner' or '@shop/checkout'.
        /platform/0: 'type' is missing in item 1 of 'platform': add it, such as type: bigquery.
        /platform/1: Item 2 of 'platform' is 'kafka', but must be a map, such as {type: bigquery, project: shop-checkout}.
        /platform/2/type: 'type' must be text, and 1 is read as a number: write "1" in quotes.
        /journey/level: 'level' is 7, but must be from 0 to 4.
        /journey/since: 'since' is 'soon', which is no date: write it like 2026-12-31.
        /tags/1: 'tags' holds 'finance' twice.
        /customProperties/0: 'value' is missing in item 1 of 'customProperties': add it, such as value: '4711'.
        /authoritativeDefinitions/0/url: 'url' is 'wiki', but must be a full address, such as https://wiki.example.org/orders.
        /authoritativeDefinitions/0/colour key: 'colour' is no known field. Known here: id, description.
        """);

    [Fact]
    public void People_and_channels() => Refused.Check(
        "domain",
        """
        apiVersion: meshgovernance/v1
        kind: Domain
        id: checkout
        name: Checkout
        description: Orders.
        archetype: sourceAligned
        team:
          name: 7
          members:
            - {user: jane, dateIn: 2026-02-30}
            - jane
            - {username: joe, dateOut: 20261231, replacedBy: jane}
            - {role: owner}
        support:
          - {channel: '#checkout', url: chat}
          - {chanel: Mail, url: null}
        """,
        """
        /team/name: 'name' must be text, and 7 is read as a number: write "7" in quotes.
        /team/members/0/user key: 'user' is no known field. Did you mean 'username'?
        /team/members/0/dateIn: 'dateIn' is '2026-02-30', which is no day of the calendar: write a date like 2026-12-31.
        /team/members/1: Item 2 of 'members' is 'jane', but must be a map, such as {username: checkout-owner@example.org, role: owner}.
        /team/members/2/dateOut: 'dateOut' is 20261231, which is no date: write it like 2026-12-31.
        /team/members/2/replacedBy key: 'replacedBy' is no known field. Did you mean 'replacedByUsername'?
        /team/members/3: 'username' is missing in item 4 of 'members': add it, such as username: checkout-owner@example.org.
        /support/0/url: 'url' is 'chat', but must be a full address, such as https://chat.example.org/c or mailto:checkout@example.org.
        /support/1/chanel key: 'chanel' is no known field. Did you mean 'channel'?
        /support/1/url: 'url' is empty, but must be a full address, such as https://chat.example.org/c or mailto:checkout@example.org.
        """);

    [Fact]
    public void A_journey_without_level() => Refused.Check(
        "domain",
        """
        apiVersion: meshgovernance/v1
        kind: Domain
        id: checkout
        name: Checkout
        description: Orders.
        archetype: sourceAligned
        team: {}
        journey: {}
        """,
        """
        /journey: 'level' is missing in 'journey': add it, such as level: 2.
        """);
}
