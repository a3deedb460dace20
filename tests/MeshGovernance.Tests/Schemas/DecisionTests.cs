using Xunit;

namespace MeshGovernance.Tests.Schemas;

public sealed class DecisionTests
{
    [Fact]
    public void Wrong_values() => Refused.Check(
        "decision",
        """
        apiVersion: meshgovernance/v1
        kind: Decision
        decisions:
          - version: v1.2.0
            outcome: proposed
            date: today
            pullRequest: 0
            method: vote
            digest: sha256:1
            consented: [jane, jane]
            objected: [{by: joe, withdrawn: null}]
          - {}
        """,
        """
        /decisions/0/version: 'version' is 'v1.2.0', but must be major, minor and patch, such as 1.2.0.
        /decisions/0/outcome: 'outcome' is 'proposed', but must be one of adopted, deprecated, retired, rejected.
        /decisions/0/date: 'date' is 'today', which is no date: write it like 2026-12-31.
        /decisions/0/pullRequest: 'pullRequest' is 0, but must be 1 or more.
        /decisions/0/method: 'method' is 'vote', but must be one of consent, founding.
        /decisions/0/digest: 'digest' is 'sha256:1', but must be sha256: and 64 hex digits, as the tool writes it.
        /decisions/0/consented/1: 'consented' holds 'jane' twice.
        /decisions/0/objected/0: 'reason' is missing in item 1 of 'objected': add it, such as reason: Too early.
        /decisions/0/objected/0/withdrawn: 'withdrawn' is empty, but must be a date, such as withdrawn: 2026-08-19, or be left out.
        /decisions/1: 'version' is missing in item 2 of 'decisions': add it, such as version: 1.2.0.
        /decisions/1: 'outcome' is missing in item 2 of 'decisions': add it, such as outcome: adopted.
        /decisions/1: 'date' is missing in item 2 of 'decisions': add it, such as date: 2026-08-20.
        /decisions/1: 'method' is missing in item 2 of 'decisions': add it, such as method: consent.
        /decisions/1: 'digest' is missing in item 2 of 'decisions': add it, such as digest: sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0.
        """);

    [Fact]
    public void Decisions_that_are_no_list() => Refused.Check(
        "decision",
        """
        apiVersion: meshgovernance/v1
        kind: Decision
        decisions: {version: 1.2.0}
        """,
        """
        /decisions: 'decisions' is a map, but must be a list, such as decisions: [].
        """);
}
