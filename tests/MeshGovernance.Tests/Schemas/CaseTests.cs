using Xunit;

namespace MeshGovernance.Tests.Schemas;

public sealed class CaseTests
{
    [Fact]
    public void Wrong_findings() => Refused.Check(
        "case",
        """
        asOf: 2026-12-01
        params: {}
        findings:
          - {element: checkout, level: err, line: 0, column: 1}
          - {element: checkout, level: note, line: 1, column: '9', message: ''}
          - checkout
          - {element: checkout, level: note, line: 99999999999, column: 1, message: a}
        """,
        """
        /params key: 'params' is no known field. Did you mean 'parameters'?
        /findings/0: 'message' is missing in item 1 of 'findings': add it, such as message: The product has no owner.
        /findings/0/level: 'level' is 'err', but must be one of error, warning, note. Did you mean 'error'?
        /findings/0/line: 'line' is 0, but must be from 1 to 1000000000.
        /findings/1/column: 'column' must be a whole number, and '9' is read as text: write 9 without quotes.
        /findings/1/message: 'message' is empty, but must be text, such as message: The product has no owner.
        /findings/2: Item 3 of 'findings' is 'checkout', but must be a map, such as {element: checkout/orders, level: error, line: 1, column: 1, message: The product has no owner}.
        /findings/3/line: 'line' is 99999999999, but must be from 1 to 1000000000.
        """);

    [Fact]
    public void Nothing_expected() => Refused.Check(
        "case",
        """
        findings:
        """,
        """
        /: 'asOf' is missing: add it, such as asOf: 2026-12-01.
        /findings: 'findings' is empty, but must be a list, such as findings: [].
        """);

    [Fact]
    public void A_key_and_a_value_without_end() => Refused.Check(
        "case",
        """
        asOf: "2026-12-01\u2028and much, much, much later than that, on some day that nobody knows"
        findings: []
        aVeryLongFieldNameThatNobodyWouldEverWriteButStill: 3
        """,
        """
        /asOf: 'asOf' is '2026-12-01\u{2028}and much, much, much later t…', which is no date: write it like 2026-12-31.
        /aVeryLongFieldNameThatNobodyWouldEverWriteButStill key: 'aVeryLongFieldNameThatNobodyWouldEverWr…' is no known field. Known here: parameters.
        """);
}
