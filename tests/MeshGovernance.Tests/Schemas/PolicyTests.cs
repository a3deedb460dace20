using Xunit;

namespace MeshGovernance.Tests.Schemas;

public sealed class PolicyTests
{
    [Fact]
    public void Wrong_values() => Refused.Check(
        "policy",
        """
        apiVersion: meshgovernance/v1
        kind: Policy
        title: true
        version: 1.2
        scope: products
        enforcement: strict
        status: active
        dates: {warn: 2026-13-01, block: '', end: [never], ends: 2026-01-01}
        steward: [platform]
        reviewBy: null
        supersedes: privacy/old-rule
        amends: 5
        references: GDPR
        parameters: names
        """,
        """
        /title: 'title' must be text, and true is read as a truth value: write "true" in quotes.
        /version: 'version' is 1.2, but must be major, minor and patch, such as 1.2.0.
        /scope: 'scope' is 'products', but must be one of mesh, domain, product, contract, policy, change. Did you mean 'product'?
        /enforcement: 'enforcement' is 'strict', but must be one of advisory, required, mandatory.
        /status: 'status' is 'active', but must be one of proposed, adopted, deprecated, retired, rejected.
        /dates/warn: 'warn' is '2026-13-01', which is no day of the calendar: write a date like 2026-12-31.
        /dates/block: 'block' is empty, but must be a date or null, such as block: 2026-12-01.
        /dates/end: 'end' is a list, but must be a date or null, such as end: 2027-12-01.
        /dates/ends key: 'ends' is no known field.
        /steward: 'steward' is a list, but must be text, such as steward: platform.
        /reviewBy: 'reviewBy' is empty, but must be a date, such as reviewBy: 2027-09-01, or be left out.
        /supersedes: 'supersedes' is 'privacy/old-rule', but must be the category, name and major version of a policy, such as privacy/old-rule@1.
        /amends: 'amends' is 5, but must be the category, name and major version of a policy, such as privacy/old-rule@1.
        /references: 'references' is 'GDPR', but must be a list, such as references: [GDPR Art. 30].
        /parameters: 'parameters' is 'names', but must be a map, such as parameters: {names: {type: stringList, default: [email], description: Words that mean personal data}}.
        """);

    [Fact]
    public void Missing_fields() => Refused.Check(
        "policy",
        """
        apiVersion: meshgovernance/v1
        kind: Policy
        version: '1.2'
        """,
        """
        /: 'title' is missing: add it, such as title: Personal data is classified.
        /: 'scope' is missing: add it, such as scope: mesh.
        /: 'enforcement' is missing: add it, such as enforcement: advisory.
        /: 'status' is missing: add it, such as status: proposed.
        /: 'dates' is missing: add it, such as dates: {warn: 2026-09-01, block: 2026-12-01}.
        /: 'steward' is missing: add it, such as steward: platform.
        /version: 'version' is '1.2', but must be major, minor and patch, such as 1.2.0.
        """);

    [Fact]
    public void Conditions() => Refused.Check(
        "policy",
        """
        apiVersion: meshgovernance/v1
        kind: Policy
        title: Personal data is classified
        version: 1.2.0
        scope: product
        enforcement: required
        status: adopted
        dates: {}
        steward: platform
        appliesTo:
          offered: yes
          status: active
          archetype: [source-aligned, aggregate, aggregate]
          domains: []
          domain: [checkout]
        """,
        """
        /appliesTo/offered: 'offered' is 'yes', but must be true or false, such as offered: true.
        /appliesTo/status: 'status' is 'active', but must be a list, such as status: [active, deprecated].
        /appliesTo/archetype/0: Item 1 of 'archetype' is 'source-aligned', but must be one of sourceAligned, aggregate, consumerAligned. Did you mean 'sourceAligned'?
        /appliesTo/domains: 'domains' has no items, but must have at least 1, such as domains: [checkout].
        /appliesTo/domain key: 'domain' is no known field.
        """);

    [Fact]
    public void Parameters() => Refused.Check(
        "policy",
        """
        apiVersion: meshgovernance/v1
        kind: Policy
        title: Personal data is classified
        version: 1.2.0
        scope: product
        enforcement: required
        status: adopted
        dates: {}
        steward: platform
        parameters:
          Names: {type: string, default: a, description: A}
          max-age: {type: string, default: a, description: A}
          none:
          short: 30
          unnamed: {}
          unknown: {type: text, default: a, description: A}
          untyped: {default: 3, description: A}
          undefined: {type: integer, description: A}
          list: {type: stringList, default: email, description: A}
          items: {type: stringList, default: [email, 1], description: A}
          text: {type: string, default: 3, description: A}
          whole: {type: integer, default: '3', description: A}
          huge: {type: integer, default: 99999999999999999999, description: A}
          number: {type: number, default: .nan, description: A}
          truth: {type: boolean, default: 'true', description: A}
          day: {type: date, default: 2026-02-30, description: A}
          empty: {type: date, default: null, description: A}
        """,
        """
        /parameters/Names key: 'Names' in 'parameters' must be a name in camelCase, such as maxAge.
        /parameters/max-age key: 'max-age' in 'parameters' must be a name in camelCase, such as maxAge.
        /parameters/none: 'none' is empty, but must be a map, such as none: {type: integer, default: 30, description: The most days without an update}.
        /parameters/short: 'short' is 30, but must be a map, such as short: {type: integer, default: 30, description: The most days without an update}.
        /parameters/unnamed: 'default' is missing in 'unnamed': add it, such as default: email.
        /parameters/unnamed: 'type' is missing in 'unnamed': add it, such as type: stringList.
        /parameters/unnamed: 'description' is missing in 'unnamed': add it, such as description: Words that mean personal data.
        /parameters/unknown/type: 'type' is 'text', but must be one of string, integer, number, boolean, date, stringList.
        /parameters/untyped: 'type' is missing in 'untyped': add it, such as type: stringList.
        /parameters/undefined: 'default' is missing in 'undefined': add it, such as default: 30.
        /parameters/list/default: 'default' is 'email', but must be a list, such as default: [email, phone].
        /parameters/items/default/1: Item 2 of 'default' must be text, and 1 is read as a number: write "1" in quotes.
        /parameters/text/default: 'default' must be text, and 3 is read as a number: write "3" in quotes.
        /parameters/whole/default: 'default' must be a whole number, and '3' is read as text: write 3 without quotes.
        /parameters/huge/default: 'default' is 99999999999999999999, but must be a number that fits into 64 bits.
        /parameters/number/default: 'default' is .nan, but must be a number, such as default: 0.5.
        /parameters/truth/default: 'default' must be true or false, and 'true' is read as text: write true without quotes.
        /parameters/day/default: 'default' is '2026-02-30', which is no day of the calendar: write a date like 2026-12-31.
        /parameters/empty/default: 'default' is empty, but must be a date, such as default: 2026-12-31.
        """);
}
