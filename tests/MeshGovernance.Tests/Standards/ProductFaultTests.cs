using Xunit;

namespace MeshGovernance.Tests.Standards;

public sealed class ProductFaultTests
{
    [Theory]
    [InlineData("v0.9.0")]
    [InlineData("v1.0.0")]
    [InlineData("v1.1.0")]
    public void The_least_product_is_valid(string version) => Faults.Product(version, "");

    [Fact]
    public void Status_is_needed_until_v100()
    {
        Faults.Whole("{apiVersion: v1.1.0, kind: DataProduct, id: a}", Faults.JudgeProduct);
        Faults.Whole("{apiVersion: v1.0.0, kind: DataProduct, id: a}", Faults.JudgeProduct, ": 'status' is missing. A data product needs it, such as draft.");
    }

    [Fact]
    public void Any_status_is_allowed() => Faults.Whole("{apiVersion: v1.0.0, kind: DataProduct, id: a, status: whatever}", Faults.JudgeProduct);

    [Fact]
    public void A_contract_in_place_of_a_product_is_one_fault() =>
        Faults.Whole("{apiVersion: v3.1.0, kind: DataContract}", Faults.JudgeProduct, "/kind: 'kind' is 'DataContract', but must be DataProduct in a product file.");

    [Fact]
    public void A_misspelled_kind_is_judged_with_the_rest() =>
        Faults.Whole("{apiVersion: v1.1.0, kind: Dataproduct, id: 1}", Faults.JudgeProduct,
            "/kind: 'kind' is 'Dataproduct', but must be DataProduct.",
            "/id: 'id' must be text, and 1 is read as a number: write \"1\" in quotes.");

    [Fact]
    public void Fields_of_v110_say_so_in_v100() => Faults.Product(
        "v1.0.0",
        "type: aggregate\noutputPorts: [{name: a, version: '1', synonyms: []}]",
        "/outputPorts/0/synonyms!: 'synonyms' belongs to ODPS v1.1.0; this file says v1.0.0.",
        "/type!: 'type' belongs to ODPS v1.1.0; this file says v1.0.0.");

    [Fact]
    public void Fields_of_v100_say_so_in_v090() => Faults.Product(
        "v0.9.0",
        "inputPorts: [{name: a, version: '1', contractId: c, tags: []}]\nteam: {name: a}",
        "/inputPorts/0/tags!: 'tags' belongs to ODPS v1.0.0 and later; this file says v0.9.0.",
        "/team: 'team' must be a list, not a map: begin each item with a dash. ODPS v1.0.0 and later would allow it; this file says v0.9.0.");

    [Fact]
    public void Ports_need_less_in_v110()
    {
        Faults.Product("v1.1.0", "inputPorts: [{name: a}]\noutputPorts: [{name: a, sbom: [{}]}]");
        Faults.Product(
            "v1.0.0",
            "inputPorts: [{name: a}]\noutputPorts: [{name: a, sbom: [{}]}]",
            "/inputPorts/0: 'version' is missing. An input port needs it, such as 1.0.0.",
            "/inputPorts/0: 'contractId' is missing. An input port needs it, such as dbb7b1eb-7628-436e-8914-2a00638ba6db.",
            "/outputPorts/0/sbom/0: 'url' is missing. An SBOM needs it, such as https://sbom.example.org/orders.",
            "/outputPorts/0: 'version' is missing. An output port needs it, such as 1.0.0.");
    }

    [Fact]
    public void Only_v090_closes_the_types_of_links()
    {
        Faults.Product("v1.0.0", "authoritativeDefinitions: [{type: wiki, url: not a url}]");
        Faults.Product(
            "v0.9.0",
            "authoritativeDefinitions: [{type: tutoria, url: u}]",
            "/authoritativeDefinitions/0/type: 'type' is 'tutoria', but must be one of businessDefinition, transformationImplementation, videoTutorial, tutorial, implementation. Did you mean 'tutorial'?");
    }

    [Fact]
    public void A_custom_property_may_have_no_value_to_speak_of() => Faults.Product("v1.0.0", "customProperties: [{property: a, value: }]");

    [Fact]
    public void Every_map_is_closed() => Faults.Product(
        "v1.1.0",
        "description: {purpose: a, owner: b}\ncontext: {constraints: [{id: a}]}\nsupport: [{channel: c}]",
        "/description/owner!: 'owner' is not a field of a description in ODPS v1.1.0.",
        "/context/constraints/0: 'constraint' is missing. A constraint needs it.",
        "/support/0: 'url' is missing. A support channel needs it, such as https://chat.example.org/checkout.");

    [Fact]
    public void A_variable_may_stand_for_a_date_from_v110_on()
    {
        Faults.Product("v1.1.0", "productCreatedTs: ${CREATED}\nteam: {members: [{username: a, dateIn: '${IN:-2026-01-01}'}]}");
        Faults.Product("v1.0.0", "productCreatedTs: ${CREATED}", "/productCreatedTs: 'productCreatedTs' is '${CREATED}', which is no moment in time: write it as 2026-01-31T10:15:00Z.");
    }

    [Theory]
    [InlineData("2026-01-31T10:15:00Z", true)]
    [InlineData("2026-01-31T10:15:00.331+00:00", true)]
    [InlineData("2026-01-31t10:15:00z", true)]
    [InlineData("2026-01-31T10:15:00", true)]
    [InlineData("2026-01-31T10:15", true)]
    [InlineData("2026-01-31 10:15:00+0200", true)]
    [InlineData("2016-12-31T23:59:60Z", true)]
    [InlineData("2024-02-29T00:00:00Z", true)]
    [InlineData("2026-02-29T00:00:00Z", false)]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-01-31T", false)]
    [InlineData("2026-01-31T24:00:00Z", false)]
    [InlineData("2026-01-31T10:60:00Z", false)]
    [InlineData("2026-01-31T10:15:60Z", false)]
    [InlineData("2026-01-31T10:15:00.Z", false)]
    [InlineData("2026-01-31T10:15:00+24:00", false)]
    [InlineData("2026-01-31T10:15:00+1:00", false)]
    [InlineData("2026-01-31T10:15:00Zulu", false)]
    [InlineData("yesterday", false)]
    public void A_moment_is_one_that_exists(string text, bool exists) =>
        Assert.Equal(exists, Faults.JudgeProduct(TestNodes.Yaml($"{{apiVersion: v1.1.0, kind: DataProduct, id: a, productCreatedTs: '{text}'}}")).Count == 0);
}
