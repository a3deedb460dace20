using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Descriptors;
using MeshGovernance.Yaml;
using Xunit;
using static MeshGovernance.Tests.Imports.Sources;

namespace MeshGovernance.Tests.Imports;

/// <summary>Contracts of ODCS v2 become contracts of v3.</summary>
public sealed class FormerContractTests
{
    private static readonly OdcsFormat Format = new();

    private const string Contract = """
        kind: DataContract
        apiVersion: v2.2.2
        uuid: 0f1e2d3c-0000-4000-8000-000000000001
        version: 1.4.0
        status: current
        datasetDomain: sales
        quantumName: orders
        tenant: Shop
        type: tables
        description: {purpose: Who bought what., limitations: No returns.}
        tags: [sales]
        productSlackChannel: '#orders'
        productDl: orders@example.org
        sourceSystem: bigQuery
        sourcePlatform: googleCloudPlatform
        project: shop-sales
        datasetName: orders
        username: reader
        password: '${env.password}'
        dataset:
          - table: orders
            physicalName: orders_1
            priorTableName: purchases
            dataGranularity: One row for each order
            columns:
              - {column: id, isPrimaryKey: true, primaryKeyPosition: 1, logicalType: string, physicalType: varchar(18), isNullable: false, clusterStatus: true, clusterKeyPosition: 1}
              - column: placed
                logicalType: date
                physicalType: date
                isNullable: true
                primaryKeyPosition: -1
                partitionStatus: true
                partitionKeyPosition: 1
                sampleValues: [2026-01-01]
                transformSourceTables: [raw.orders]
                criticalDataElementStatus: false
                quality:
                  - {code: nullCheck, templateName: NullCheck, description: Never empty., toolName: Elevate, toolRuleName: DQ.placed, dimension: completeness, severity: error, scheduleCronExpression: 0 20 * * *, customProperties: [{property: FIELD, value: null}, {property: KIND, value: gt}]}
            quality:
              - {code: volume, templateName: Count, description: As many as usual.}
        price: {priceAmount: 9.95, priceCurrency: EUR, priceUnit: megabyte}
        stakeholders:
          - {username: jane@example.org, role: owner, dateIn: 2026-01-01, comment: Since the beginning.}
        roles:
          - {role: reader, access: read, firstLevelApprovers: lead}
        slaDefaultColumn: orders.placed
        slaProperties:
          - {property: latency, value: 4, unit: d}
          - {property: retention, value: 3, unit: y, column: orders.id}
        systemInstance: instance.example.org
        freshness: 1

        """;

    [Fact]
    public void A_contract_is_raised_with_all_that_v3_has_a_word_for() => Assert.Equal("""
        id: '0f1e2d3c-0000-4000-8000-000000000001'
        version: 1.4.0
        status: active
        tenant: Shop
        domain: sales
        dataProduct: orders
        description:
          purpose: Who bought what.
          limitations: No returns.
        tags:
          - sales
        servers:
          - server: production
            type: bigquery
            project: shop-sales
            dataset: orders
            customProperties:
              - property: sourcePlatform
                value: googleCloudPlatform
        schema:
          - name: orders
            logicalType: object
            physicalName: orders_1
            physicalType: table
            dataGranularityDescription: One row for each order
            properties:
              - name: id
                logicalType: string
                physicalType: varchar(18)
                logicalTypeOptions:
                  maxLength: 18
                required: true
                primaryKey: true
                primaryKeyPosition: 1
                customProperties:
                  - property: clusterStatus
                    value: true
                  - property: clusterKeyPosition
                    value: 1
              - name: placed
                logicalType: date
                physicalType: date
                partitioned: true
                partitionKeyPosition: 1
                transformSourceObjects:
                  - raw.orders
                examples:
                  - '2026-01-01'
                quality:
                  - type: custom
                    name: nullCheck
                    description: Never empty.
                    dimension: completeness
                    severity: error
                    schedule: '0 20 * * *'
                    scheduler: cron
                    engine: Elevate
                    implementation: DQ.placed
                    customProperties:
                      - property: KIND
                        value: gt
                      - property: templateName
                        value: NullCheck
            quality:
              - type: text
                name: volume
                description: As many as usual.
                customProperties:
                  - property: templateName
                    value: Count
            customProperties:
              - property: priorTableName
                value: purchases
        price:
          priceAmount: 9.95
          priceCurrency: EUR
          priceUnit: megabyte
        team:
          members:
            - username: jane@example.org
              role: owner
              dateIn: '2026-01-01'
              description: Since the beginning.
        roles:
          - role: reader
            access: read
            firstLevelApprovers: lead
        support:
          - channel: '#orders'
            tool: slack
          - channel: orders@example.org
            url: mailto:orders@example.org
            tool: email
        slaProperties:
          - property: latency
            value: 4
            unit: d
            element: orders.placed
          - property: retention
            value: 3
            unit: 'y'
            element: orders.id
        customProperties:
          - property: systemInstance
            value: instance.example.org
        """, YamlOf(Read(Format, File("orders.yaml", Contract)), "orders").TrimEnd());

    [Fact]
    public void What_has_no_word_is_told() => Assert.Equal(
        [
            "orders.yaml: 1 contract is of ODCS v2, which a mesh does not read, and was raised to the newest version. What it was made from stays as it is.",
            "orders.yaml: Credentials do not belong in a contract: they are left out: username, password.",
            "orders.yaml: ODCS has no field of this name, and had none in v2: freshness.",
        ],
        Read(Format, File("orders.yaml", Contract)).Untold.Select(Show));

    [Theory]
    [InlineData("")]
    [InlineData("apiVersion: 2.2.1\n")]
    public void A_contract_that_names_its_version_otherwise_or_not_is_one_of_v2(string version) =>
        Assert.Equal("a", (string?)Assert.Single(Read(Format, File("a.yaml", $"kind: DataContract\n{version}uuid: a\nversion: 1.0.0\ndataset: []\n")).Contracts).Fields["id"]);

    [Fact]
    public void A_server_that_says_too_little_is_custom_and_that_is_told()
    {
        var estate = Read(Format, File("a.yaml", "kind: DataContract\napiVersion: v2.2.0\nuuid: a\nversion: 1.0.0\ndriver: jdbc:postgresql\nserver: localhost:5432\ndatabase: shop\ndataset: []\n"));
        Assert.Equal("""[{"server":"production","type":"custom","host":"localhost","port":5432,"database":"shop","customProperties":[{"property":"driver","value":"jdbc:postgresql"}]}]""", Assert.Single(estate.Contracts).Fields["servers"]!.ToJsonString());
        Assert.Contains(estate.Untold, remark => remark.Message.StartsWith("v2 does not say enough", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("columns: [{column: a, logicalType: strng}]", "ODCS v3 has no such logical type: a column has the one of its physical type, or none: rows.a.logicalType ('strng').")]
    [InlineData("columns: [{column: a, isNullable: maybe}]", "ODCS has no place for such a value here, and it is left out: rows.a.isNullable ('maybe').")]
    [InlineData("columns: [{column: a, primaryKeyPosition: first}]", "ODCS has no place for such a value here, and it is left out: rows.a.primaryKeyPosition ('first').")]
    [InlineData("columns: [a]", "ODCS has no place for such a value here, and it is left out: rows.columns[0] ('a').")]
    [InlineData("authoritativeDefinitions: [{type: wiki}]", "ODCS takes nothing here without 'url', so that these are left out: rows.authoritativeDefinitions[0].")]
    public void A_value_that_is_no_word_of_v3_is_told(string table, string told) =>
        Assert.Contains($"a.yaml: {told}", Read(Format, File("a.yaml", $"kind: DataContract\napiVersion: v2.2.2\nuuid: a\nversion: 1.0.0\ndataset: [{{table: rows, {table}}}]\n")).Untold.Select(Show));

    public static TheoryData<string> Places => [.. PlacesIn(Whole(), "").Where(place => place is not ("kind" or "apiVersion"))];

    [Theory]
    [MemberData(nameof(Places))]
    public void Whatever_stands_in_a_place_is_in_the_contract_or_told(string place)
    {
        const string Mark = "no-word-of-v3";
        foreach (var value in new JsonNode[] { Mark, new JsonArray(Mark), new JsonObject { ["inner"] = Mark } })
        {
            var contract = Whole();
            Put(contract, place.Split('/'), value);
            var estate = Format.Read([File("orders.yaml", YamlBlock.Of(contract))], new YamlDescriptorReader());
            var field = Array.FindLast(place.Split('/'), part => !char.IsAsciiDigit(part[0]));
            Assert.True(
                Assert.Single(estate.Contracts).Fields.ToJsonString().Contains(Mark, StringComparison.Ordinal) || estate.Untold.Any(remark => remark.Message.Contains(field!, StringComparison.Ordinal)),
                $"{place} is neither, as {value.ToJsonString()}.");
        }
    }

    private static JsonObject Whole() => NodeJson.Map(TestNodes.Yaml(Contract.Replace("value: null", "value: some", StringComparison.Ordinal)));

    private static IEnumerable<string> PlacesIn(JsonNode? node, string at) => node switch
    {
        JsonObject map => map.SelectMany(field => PlacesIn(field.Value, at + field.Key + "/").Prepend(at + field.Key)),
        JsonArray list => list.SelectMany((item, index) => PlacesIn(item, $"{at}{index}/").Prepend($"{at}{index}")),
        _ => [],
    };

    private static void Put(JsonNode within, string[] place, JsonNode value)
    {
        var holder = place[..^1].Aggregate(within, (node, part) => node is JsonArray list ? list[int.Parse(part, CultureInfo.InvariantCulture)]! : node[part]!);
        if (holder is JsonArray items)
            items[int.Parse(place[^1], CultureInfo.InvariantCulture)] = value;
        else
            holder[place[^1]] = value;
    }
}
