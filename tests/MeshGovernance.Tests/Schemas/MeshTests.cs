using Xunit;

namespace MeshGovernance.Tests.Schemas;

public sealed class MeshTests
{
    [Fact]
    public void Unknown_and_missing_fields() => Refused.Check(
        "mesh",
        """
        apiVersion: meshgovernance/v1
        kind: Mesh
        nmae: Online shop
        organization: Example Ltd
        params: {}
        colour: blue
        catalog: {person: none, link: x}
        """,
        """
        /nmae key: 'nmae' is no known field. Did you mean 'name'?
        /organization key: 'organization' is no known field. Did you mean 'organisation'?
        /params key: 'params' is no known field. Did you mean 'parameters'?
        /colour key: 'colour' is no known field. Known here: name, organisation, gate, classification, paths, waivers, parameters, changes, platform, limits.
        /catalog/person key: 'person' is no known field. Known here: url, people.
        /catalog/link key: 'link' is no known field. Known here: url, people.
        """);

    [Fact]
    public void Wrong_values() => Refused.Check(
        "mesh",
        """
        apiVersion: meshgovernance/v1
        kind: Mesh
        name: 42
        organisation: 1.20
        gate: soft
        catalog: {url: www.example.org, people: null}
        classification: [public]
        paths: {domains: ../x, policies: /abs, guild: 'a\b', learning: a/}
        waivers: {maxDays: '180', warnDays: -1}
        platform: {serverTypes: kafka, regions: [eu, us, eu]}
        limits: {fileBytes: 1.5, nesting: 99999999999999999999999999999999, aliasNodes: many}
        """,
        """
        /name: 'name' must be text, and 42 is read as a number: write "42" in quotes.
        /organisation: 'organisation' must be text, and 1.20 is read as a number: write "1.20" in quotes.
        /gate: 'gate' is 'soft', but must be one of new, all.
        /catalog/url: 'url' is 'www.example.org', but must be a full address, such as https://mesh.example.org/.
        /catalog/people: 'people' is empty, but must be one of names, roles, none, or be left out.
        /classification: 'classification' has 1 item, but must have at least 2, such as classification: [public, internal, restricted, sensitive].
        /paths/domains: 'domains' is '../x', but must be a folder below the top of the repository, such as mesh/domains.
        /paths/policies: 'policies' is '/abs', but must be a folder below the top of the repository, such as mesh/policies.
        /paths/guild: 'guild' is 'a\b', but must be a folder below the top of the repository, such as mesh/guild.
        /paths/learning: 'learning' is 'a/', but must be a folder below the top of the repository, such as mesh/learning.
        /waivers/maxDays: 'maxDays' must be a whole number, and '180' is read as text: write 180 without quotes.
        /waivers/warnDays: 'warnDays' is -1, but must be from 0 to 3650.
        /platform/serverTypes: 'serverTypes' is 'kafka', but must be a list, such as serverTypes: [bigquery, kafka].
        /platform/regions/2: 'regions' holds 'eu' twice.
        /limits/fileBytes: 'fileBytes' is 1.5, but must be a whole number, such as fileBytes: 5000000.
        /limits/nesting: 'nesting' is 99999999999999999999999999999999, but must be from 10 to 1000.
        /limits/aliasNodes: 'aliasNodes' is 'many', but must be a whole number, such as aliasNodes: 10000.
        """);

    [Fact]
    public void Wrong_shapes() => Refused.Check(
        "mesh",
        """
        apiVersion: meshgovernance/v1
        kind: Mesh
        name:
        organisation: [a]
        gate: true
        catalog: hello
        parameters: [names]
        classification: [1, '', null, [x], '']
        paths: null
        waivers: []
        limits: {fileBytes: .inf}
        """,
        """
        /name: 'name' is empty, but must be text, such as name: Online shop.
        /organisation: 'organisation' is a list, but must be text or null, such as organisation: Example Ltd.
        /gate: 'gate' is true, but must be one of new, all.
        /catalog: 'catalog' is 'hello', but must be a map, such as catalog: {people: roles}.
        /parameters: 'parameters' is a list, but must be a map, such as parameters: {privacy/personal-data: {names: [email]}}.
        /classification/0: Item 1 of 'classification' must be text, and 1 is read as a number: write "1" in quotes.
        /classification/1: Item 2 of 'classification' is empty, but must be text, such as internal.
        /classification/2: Item 3 of 'classification' is empty, but must be text, such as internal.
        /classification/3: Item 4 of 'classification' is a list, but must be text, such as internal.
        /classification/4: Item 5 of 'classification' is empty, but must be text, such as internal.
        /paths: 'paths' is empty, but must be a map, such as paths: {domains: domains}, or be left out.
        /waivers: 'waivers' is a list, but must be a map, such as waivers: {maxDays: 180}.
        /limits/fileBytes: 'fileBytes' is .inf, but must be a whole number, such as fileBytes: 5000000.
        """);

    [Fact]
    public void Parameters_of_policies() => Refused.Check(
        "mesh",
        """
        apiVersion: meshgovernance/v1
        kind: Mesh
        name: Online shop
        parameters:
          privacy/personal-data@1: {names: [email]}
          shop:privacy/personal-data: {names: [email]}
          personal-data: {names: [email]}
          privacy/retention: 30
          privacy/none:
        """,
        """
        /parameters/privacy/personal-data@1 key: 'privacy/personal-data@1' in 'parameters' must be the category and name of a policy without its version, such as privacy/personal-data.
        /parameters/personal-data key: 'personal-data' in 'parameters' must be the category and name of a policy without its version, such as privacy/personal-data.
        /parameters/privacy/retention: 'privacy/retention' is 30, but must be a map, such as privacy/retention: {names: [email]}.
        /parameters/privacy/none: 'privacy/none' is empty, but must be a map, such as privacy/none: {names: [email]}, or be left out.
        """);
}
