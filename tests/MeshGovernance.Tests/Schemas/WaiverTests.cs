using Xunit;

namespace MeshGovernance.Tests.Schemas;

public sealed class WaiverTests
{
    [Fact]
    public void Wrong_values() => Refused.Check(
        "waiver",
        """
        apiVersion: meshgovernance/v1
        kind: Waiver
        policy: privacy/personal-data
        elements: []
        key: 3
        reason: ''
        approvedBy: jane
        from: 1.10.2026
        until: 2027-02-29
        link: issue 12
        expires: 2027-01-31
        """,
        """
        /policy: 'policy' is 'privacy/personal-data', but must be the category, name and major version of a policy, such as privacy/personal-data@1.
        /elements: 'elements' has no items, but must have at least 1, such as elements: [checkout/orders].
        /key: 'key' must be text, and 3 is read as a number: write "3" in quotes.
        /reason: 'reason' is empty, but must be text, such as reason: Migration to the new order system.
        /approvedBy: 'approvedBy' is 'jane', but must be a list, such as approvedBy: [privacy-officer@example.org].
        /from: 'from' is '1.10.2026', which is no date: write it like 2026-12-31.
        /until: 'until' is '2027-02-29', which is no day of the calendar: write a date like 2026-12-31.
        /link: 'link' is 'issue 12', but must be a full address, such as https://github.com/shop/mesh/issues/12.
        /expires key: 'expires' is no known field. Known here: requestedBy.
        """);

    [Fact]
    public void Missing_fields() => Refused.Check(
        "waiver",
        """
        apiVersion: meshgovernance/v1
        kind: Waiver
        """,
        """
        /: 'policy' is missing: add it, such as policy: privacy/personal-data@1.
        /: 'elements' is missing: add it, such as elements: [checkout/orders].
        /: 'reason' is missing: add it, such as reason: Migration to the new order system.
        /: 'approvedBy' is missing: add it, such as approvedBy: [privacy-officer@example.org].
        /: 'from' is missing: add it, such as from: 2026-10-01.
        /: 'until' is missing: add it, such as until: 2026-12-31.
        """);
}
