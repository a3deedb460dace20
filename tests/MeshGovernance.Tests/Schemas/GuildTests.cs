using Xunit;

namespace MeshGovernance.Tests.Schemas;

public sealed class GuildTests
{
    [Fact]
    public void Wrong_members() => Refused.Check(
        "guild",
        """
        apiVersion: meshgovernance/v1
        kind: Guild
        members:
          - {username: jane, github: '@jane', represents: checkout, from: 2026-01-01T00:00:00Z}
          - {username: joe, github: joe, represents: 'team:checkout', form: 2026-01-01}
          - {}
        decision: {method: majority, quorum: 50, days: 1.5, deadline: 3}
        """,
        """
        /members/0/github: 'github' is '@jane', but must be a login without '@', such as checkout-owner.
        /members/0/represents: 'represents' is 'checkout', but must name a domain or a role, such as domain:checkout or role:privacy.
        /members/0/from: 'from' is '2026-01-01T00:00:00Z', which is no date: write it like 2026-12-31.
        /members/1/represents: 'represents' is 'team:checkout', but must name a domain or a role, such as domain:checkout or role:privacy.
        /members/1/form key: 'form' is no known field. Did you mean 'from'?
        /members/2: 'username' is missing in item 3 of 'members': add it, such as username: checkout-owner@example.org.
        /members/2: 'github' is missing in item 3 of 'members': add it, such as github: checkout-owner.
        /members/2: 'represents' is missing in item 3 of 'members': add it, such as represents: domain:checkout.
        /decision/method: 'method' is 'majority', but must be consent.
        /decision/quorum: 'quorum' is 50, but must be from 0 to 1.
        /decision/days: 'days' is 1.5, but must be a whole number, such as days: 5.
        /decision/deadline key: 'deadline' is no known field.
        """);

    [Fact]
    public void No_members() => Refused.Check(
        "guild",
        """
        apiVersion: meshgovernance/v1
        kind: Guild
        members:
        quorum: 0.5
        """,
        """
        /members: 'members' is empty, but must be a list, such as members: [{username: checkout-owner@example.org, github: checkout-owner, represents: domain:checkout}].
        /quorum key: 'quorum' is no known field. Known here: decision.
        """);
}
