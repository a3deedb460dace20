using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using Xunit;

namespace MeshGovernance.Tests.Standards;

/// <summary>What came with ODCS v3.2.0, and what holds of versions that came later still.</summary>
public sealed class NewestContractTests
{
    private const string Newest = "v3.2.0";

    [Theory]
    [InlineData("context: Never join on names.")]
    [InlineData("context: {instructions: i, verifiedStatements: [{question: q, id: a}], constraints: [{constraint: c}]}")]
    [InlineData("schema: [{name: o, deprecated: true, synonyms: [{synonym: s, locale: de-CH}], context: c, properties: [{name: a, semanticType: measure}]}]")]
    [InlineData("schema: [{name: o, properties: [{name: a, enum: [{value: 1}, {value: '1'}, {value: true}, {value: null}]}]}]")]
    [InlineData("schema: [{name: o, properties: [{name: a, logicalType: map, map: {key: {logicalType: string}, value: {logicalType: object, properties: [{name: b}]}}}]}]")]
    [InlineData("schema: [{name: o, properties: [{name: a, logicalType: vector, logicalTypeOptions: {dimensions: 768, normalized: true}}]}]")]
    [InlineData("servers: [{server: a, type: teradata, host: h}, {server: b, type: btrieve, host: h, database: d}, {server: c, type: iceberg, catalog: c, catalogUrl: u}]")]
    [InlineData("servers: [{server: a, type: postgres, host: h, database: d}, {server: b, type: mysql, host: h, port: '${PORT}', database: d}]")]
    [InlineData("team: [{name: Ann}]")]
    [InlineData("roles: [{role: r, id: 'a+b~c'}]")]
    public void Valid_contracts(string body) => Faults.Contract(Newest, body);

    [Fact]
    public void A_contract_needs_no_status() => Faults.Whole("{apiVersion: v3.2.0, kind: DataContract, id: a, version: '1'}", Faults.JudgeContract);

    /// <summary>A variable may stand in any text, also where a form, a day or one of several words is asked for. Where there is no choice it may not.</summary>
    [Fact]
    public void A_variable_may_stand_in_any_text() => Faults.Contract(
        Newest,
        """
        contractCreatedTs: ${CREATED}
        team: {members: [{username: a, dateIn: '${FIRST_DAY:-2026-01-31}'}]}
        roles: [{role: r, id: '${ROLE}'}]
        servers: [{server: s, type: sftp, location: '${BASE}/orders'}, {server: t, type: '${TYPE}', host: h}]
        schema: [{name: o, properties: [{name: a, logicalType: '${TYPE}', relationships: [{to: '${TARGET}'}]}, {name: b, primaryKeyPosition: '${PLACE}'}, {name: c, semanticType: '${}'}]}]
        """,
        "/schema/0/properties/1/primaryKeyPosition: 'primaryKeyPosition' must be a whole number, not '${PLACE}'.",
        "/schema/0/properties/2/semanticType: 'semanticType' is '${}', but must be one of column, measure, dimension.");

    [Fact]
    public void A_variable_is_text_like_any_other_before() => Faults.Contract(
        "v3.1.0",
        "roles: [{role: r, id: '${ROLE}'}, {role: r, id: '${A.B}'}]",
        "/roles/1/id: 'id' is '${A.B}', but must hold no blanks and none of . # / \\ @ ! % & ^.");

    [Fact]
    public void What_the_text_asks_for_and_no_schema_can_say_is_a_fault_of_its_own_kind()
    {
        var root = TestNodes.Yaml(Faults.ContractHead(Newest) + """
            context: {constraints: [{id: a, constraint: c}, {id: a, constraint: d}]}
            schema:
              - {name: o, id: x, relationships: [{from: [o.a, o.b], to: [p.a]}]}
              - {name: p, id: x, properties: [{name: a, enum: [{value: 1, label: One}, {value: 1.0, label: First}]}]}
            """);
        var faults = Faults.JudgeContract(root);
        Assert.All(faults, fault => Assert.Equal(FaultKind.Text, fault.Kind));
        Assert.Equal(
            [
                "'id' is 'a' a second time: each entry of the list has its own.",
                "'to' has 1 column and 'from' has 2 columns: they go together in pairs.",
                "'value' is '1.0' a second time: each entry of the list has its own.",
                "'id' is 'x' a second time: each entry of the list has its own.",
            ],
            faults.Select(fault => fault.Message));
    }

    [Fact]
    public void Where_text_and_schema_part_the_text_wins() => Faults.Contract(
        Newest,
        "servers: [{server: a, type: kinesis}, {server: b, type: snowflake, account: a, database: d, schema: s}]\nschema: [{name: o, properties: [{name: a, logicalType: vector}]}]",
        "/servers/0: Server type 'kinesis' needs 'stream'.",
        "/servers/1: Server type 'snowflake' needs 'host'.",
        "/servers/1: Server type 'snowflake' needs 'port'.",
        "/servers/1: Server type 'snowflake' needs 'warehouse'.",
        "/schema/0/properties/0: Logical type 'vector' needs 'logicalTypeOptions'.");

    [Theory]
    [InlineData("v3.3.0", true)]
    [InlineData("v3.2.1", true)]
    [InlineData("v4.0.0", false)]
    [InlineData("v3.3.0-rc1", false)]
    [InlineData("v3.1.7", false)]
    [InlineData("v3.3", false)]
    public void A_version_that_came_later_is_judged_as_the_newest(string version, bool isKnownToCome)
    {
        var faults = DescriptorStandards.FaultsOf(Odcs.Standard, TestNodes.Yaml(Faults.ContractHead(version) + "stauts: x"));
        Assert.Equal(
            isKnownToCome
                ? [$"This tool does not know ODCS {version} yet and judges the file by v3.2.0: what is new since then may be told as wrong.", "'stauts' is not a field of ODCS v3.2.0."]
                : [$"'apiVersion' is '{version}', but must be one of v3.0.0, v3.0.1, v3.0.2, v3.1.0, v3.2.0, the supported versions of ODCS."],
            faults.Select(fault => fault.Message));
        Assert.Equal(isKnownToCome, faults[0].Kind == FaultKind.NewVersion);
    }

    [Fact]
    public void What_people_write_from_habit_is_one_fault_of_the_file()
    {
        var faults = Faults.JudgeContract(TestNodes.Yaml(Faults.ContractHead("v3.1.0") + """
            schema:
              - {name: o, columns: [{name: a}]}
              - {name: p, properties: [{name: a, nullable: false}, {name: b, nullable: true}, {name: c, isUnique: true}], quality: [{type: library, rule: rowCount, mustBe: 1}, {rule: nullCheck, mustBe: 0}]}
            """));
        Assert.Equal(
            [
                "columns: 'columns' is no field of a schema object: ODCS calls its columns 'properties', a list.",
                "nullable: 'nullable' is no field of a column: ODCS has 'required: true' for one that is never empty, and nothing for one that may be. It stands 2 times in this file.",
                "isUnique: 'isUnique' is no field of a column: ODCS has 'unique: true' for that.",
                "rule: 'rule' is called 'metric' from v3.1.0 on: rename it, with one of nullValues, missingValues, invalidValues, duplicateValues, rowCount. It stands 2 times in this file.",
            ],
            faults.Select(fault => $"{fault.Habit}: {fault.Message}"));
    }

    [Fact]
    public void The_old_name_of_a_metric_is_the_right_one_in_old_versions() => Faults.Contract(
        "v3.0.2",
        "schema: [{name: o, quality: [{rule: rowCount}, {metric: rowCount}]}]",
        "/schema/0/quality/1/metric!: 'metric' is called 'rule' up to v3.0.2: rename it.");

    [Theory]
    [InlineData("dataContractSpecification: 1.2.1\nid: a", "/dataContractSpecification!: This is the Data Contract Specification, which ODCS has replaced: convert the file, for instance with 'datacontract export --format odcs'.")]
    [InlineData("dataProductSpecification: 0.0.1\nid: a", "/dataProductSpecification!: This is the Data Product Specification, which ODPS has replaced: begin the file with 'apiVersion: v1.0.0' and 'kind: DataProduct'.")]
    [InlineData("schema: s\nversion: dev\nproduct: {en: {}}", "/product!: This is the Open Data Product Specification (opendataproducts.org), which has only its short name in common with the standard that a mesh is written in.")]
    public void A_file_of_another_format_is_that_one_fault(string yaml, string expected) => Faults.Whole(yaml, Faults.JudgeContract, expected);
}
