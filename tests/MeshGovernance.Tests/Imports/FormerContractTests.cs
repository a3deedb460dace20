using MeshGovernance.Exchange.Imports.Descriptors;
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
}
