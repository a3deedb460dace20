using MeshGovernance.Core.Descriptors;
using Xunit;

namespace MeshGovernance.Tests.Standards;

public sealed class ContractFaultTests
{
    [Theory]
    [InlineData("v3.0.0")]
    [InlineData("v3.0.1")]
    [InlineData("v3.0.2")]
    [InlineData("v3.1.0")]
    public void The_least_contract_is_valid(string version) => Faults.Contract(version, "");

    [Fact]
    public void A_file_that_is_no_map_is_one_fault() =>
        Faults.Whole("- a", Faults.JudgeContract, ": The file is a list, but must be a map that begins with 'apiVersion' and 'kind: DataContract'.");

    [Fact]
    public void An_empty_file_is_one_fault() =>
        Faults.Whole("", Faults.JudgeContract, ": The file is empty, but must be a map that begins with 'apiVersion' and 'kind: DataContract'.");

    [Theory]
    [InlineData("{kind: DataContract, nonsense: 1}", ": 'apiVersion' is missing. It must be one of")]
    [InlineData("{apiVersion: v2.2.2, nonsense: 1}", "/apiVersion: 'apiVersion' is 'v2.2.2', but must be one of")]
    [InlineData("{apiVersion: [v3.1.0], nonsense: 1}", "/apiVersion: 'apiVersion' is a list, but must be one of")]
    [InlineData("{apiVersion: , nonsense: 1}", "/apiVersion: 'apiVersion' is empty, but must be one of")]
    public void Without_a_supported_version_nothing_else_is_judged(string yaml, string expected) =>
        Faults.Whole(yaml, Faults.JudgeContract, expected + " v3.0.0, v3.0.1, v3.0.2, v3.1.0, v3.2.0, the supported versions of ODCS.");

    [Fact]
    public void A_version_that_is_nearly_right_is_suggested() =>
        Faults.Whole(
            "apiVersion: 3.1",
            Faults.JudgeContract,
            "/apiVersion: 'apiVersion' is 3.1, but must be one of v3.0.0, v3.0.1, v3.0.2, v3.1.0, v3.2.0, the supported versions of ODCS. Did you mean 'v3.1.0'?");

    [Fact]
    public void A_product_in_place_of_a_contract_is_one_fault() =>
        Faults.Whole("{apiVersion: v1.0.0, kind: DataProduct, x: y}", Faults.JudgeContract, "/kind: 'kind' is 'DataProduct', but must be DataContract in a contract file.");

    [Fact]
    public void A_missing_kind_says_what_to_write() =>
        Faults.Whole("{apiVersion: v3.1.0, id: a, version: '1', status: draft}", Faults.JudgeContract, ": 'kind' is missing. A data contract needs 'kind: DataContract'.");

    [Fact]
    public void Missing_fields_point_at_the_map_that_lacks_them() =>
        Faults.Whole(
            "{apiVersion: v3.1.0, kind: DataContract, id: a, status: draft, support: [{url: x}]}",
            Faults.JudgeContract,
            "/support/0: 'channel' is missing. A support channel needs it, such as #checkout.",
            ": 'version' is missing. A data contract needs it, such as 1.0.0.");

    [Fact]
    public void A_version_that_yaml_reads_as_a_number_wants_quotes() =>
        Faults.Whole(
            "{apiVersion: v3.1.0, kind: DataContract, id: 7, version: 1.0, status: true}",
            Faults.JudgeContract,
            "/id: 'id' must be text, and 7 is read as a number: write \"7\" in quotes.",
            "/version: 'version' must be text, and 1.0 is read as a number: write \"1.0\" in quotes.",
            "/status: 'status' must be text, and true is read as a truth value: write \"true\" in quotes.");

    [Fact]
    public void Unknown_fields_point_at_their_keys() =>
        Faults.Contract("v3.1.0", "unknownRootField: x", "/unknownRootField!: 'unknownRootField' is not a field of ODCS v3.1.0.");

    [Fact]
    public void A_misspelled_field_is_suggested_and_not_missed_as_well() =>
        Faults.Whole(
            "{apiVersion: v3.1.0, kind: DataContract, id: a, versoin: '1', status: draft, data_product: x}",
            Faults.JudgeContract,
            "/versoin!: 'versoin' is not a field of ODCS v3.1.0. Did you mean 'version'?",
            "/data_product!: 'data_product' is not a field of ODCS v3.1.0. Did you mean 'dataProduct'?");

    [Fact]
    public void A_field_of_a_later_version_says_so() => Faults.Contract(
        "v3.0.2",
        "schema: [{name: o, id: o, relationships: [], properties: [{name: a, logicalType: timestamp}]}]",
        "/schema/0/properties/0/logicalType: 'logicalType' is 'timestamp', which belongs to ODCS v3.1.0 and later; this file says v3.0.2.",
        "/schema/0/id!: 'id' belongs to ODCS v3.1.0 and later; this file says v3.0.2.",
        "/schema/0/relationships!: 'relationships' belongs to ODCS v3.1.0 and later; this file says v3.0.2.");

    [Fact]
    public void A_field_that_came_earlier_says_since_when() => Faults.Contract(
        "v3.0.0",
        "authoritativeDefinitions: []\nschema: [{name: o, properties: [{name: a, physicalName: x}]}]",
        "/schema/0/properties/0/physicalName!: 'physicalName' belongs to ODCS v3.0.2 and later; this file says v3.0.0.",
        "/authoritativeDefinitions!: 'authoritativeDefinitions' belongs to ODCS v3.0.1 and later; this file says v3.0.0.");

    [Fact]
    public void Values_of_a_wrong_kind_say_what_to_write() => Faults.Contract(
        "v3.1.0",
        """
        tags: pii
        name:
        id2: x
        description: For orders.
        price: {priceAmount: '9.95', priceUnit: [x]}
        slaProperties: [{property: latency, value: [4]}]
        roles: {role: x}
        schema: [{name: o, tags: [a, 2024], properties: [{name: a, required: yes, unique: 'true', primaryKeyPosition: 1.5}]}]
        team: x
        """,
        "/tags: 'tags' must be a list, not 'pii': begin each item with a dash.",
        "/name: 'name' is empty, but must be text: fill it in or remove it.",
        "/description: 'description' must be a map with fields such as purpose, limitations, usage, not 'For orders.'.",
        "/price/priceAmount: 'priceAmount' must be a number, and \"9.95\" is text: remove the quotes.",
        "/price/priceUnit: 'priceUnit' must be text, not a list.",
        "/slaProperties/0/value: 'value' must be a single value, not a list.",
        "/roles: 'roles' must be a list, not a map: begin each item with a dash.",
        "/schema/0/tags/1: Item 2 of 'tags' must be text, and 2024 is read as a number: write \"2024\" in quotes.",
        "/schema/0/properties/0/required: 'required' must be true or false, not 'yes'.",
        "/schema/0/properties/0/unique: 'unique' must be true or false, and \"true\" is text: remove the quotes.",
        "/schema/0/properties/0/primaryKeyPosition: 'primaryKeyPosition' must be a whole number, not '1.5'.",
        "/team: 'team' must be a map or a list, not 'x'.",
        "/id2!: 'id2' is not a field of ODCS v3.1.0.");

    [Fact]
    public void A_whole_number_may_be_written_with_a_fraction_of_zero() =>
        Faults.Contract("v3.1.0", "schema: [{name: o, properties: [{name: a, primaryKeyPosition: 1.0, partitionKeyPosition: 1e2}]}]");

    [Fact]
    public void A_required_field_that_is_empty_is_not_to_be_removed() =>
        Faults.Contract("v3.1.0", "support: [{channel: }]", "/support/0/channel: 'channel' is empty, but must be text: fill it in.");

    [Fact]
    public void Ids_are_of_one_form() =>
        Faults.Contract("v3.1.0", "roles: [{role: a, id: 'a b'}, {role: b, id: \"ab\\n\"}]",
            "/roles/0/id: 'id' is 'a b', but must hold no blanks and none of . # / \\ @ ! % & ^.",
            "/roles/1/id: 'id' is 'ab ', but must hold no blanks and none of . # / \\ @ ! % & ^.");

    [Fact]
    public void Long_values_are_cut() =>
        Faults.Contract("v3.1.0", $"roles: [{{role: a, id: '{new string('x', 30)} {new string('y', 30)}'}}]",
            $"/roles/0/id: 'id' is '{new string('x', 30)} {new string('y', 8)}…', but must hold no blanks and none of . # / \\ @ ! % & ^.");

    [Fact]
    public void Team_is_a_map_or_a_list_of_members_in_v310() =>
        Faults.Contract("v3.1.0", "team: [{username: a}, {name: b}]", "/team/1: 'username' is missing. A member of the team needs it, such as jane@example.org.");

    [Fact]
    public void Team_is_a_list_before() =>
        Faults.Contract("v3.0.2", "team: {name: a}", "/team: 'team' must be a list, not a map: begin each item with a dash. ODCS v3.1.0 and later would allow it; this file says v3.0.2.");

    [Fact]
    public void Days_and_moments_that_do_not_exist_are_faults_of_their_own_kind()
    {
        var root = TestNodes.Yaml("{apiVersion: v3.0.0, kind: DataContract, id: a, version: '1', status: a, team: [{dateIn: 2026-02-30}], contractCreatedTs: 2026-02-03T25:00:00Z}");
        var faults = Faults.JudgeContract(root);
        Assert.All(faults, fault => Assert.Equal(FaultKind.Date, fault.Kind));
        Assert.Equal(
            [
                "'dateIn' is '2026-02-30', which is no day of the calendar: write it as 2026-01-31.",
                "'contractCreatedTs' is '2026-02-03T25:00:00Z', which is no moment in time: write it as 2026-01-31T10:15:00Z.",
            ],
            faults.Select(fault => fault.Message));
    }
}
