using MeshGovernance.Core.Files;
using MeshGovernance.Core.Text;
using static MeshGovernance.Catalog.Api.ApiField;

namespace MeshGovernance.Catalog.Api;

/// <summary>
/// What each file of the API holds, field by field: its JSON Schema, the index of the API, the page that tells people of it and its reference
/// are made of this table, and a test holds the files against it.
/// </summary>
/// <param name="Name">What the schema is called.</param>
/// <param name="Path">Where the file lies below the folder of the API; what stands in angle brackets differs from file to file.</param>
/// <param name="Holds">What it holds, in a line.</param>
/// <param name="Fields">Its fields beside those that all files have.</param>
internal sealed record ApiSchema(string Name, string Path, string Holds, params IReadOnlyList<ApiField> Fields)
{
    private const string Folder = "schemas/";

    /// <summary>What every file begins with.</summary>
    private static readonly IReadOnlyList<ApiField> Head =
    [
        Text("format", "The format and its version.", ApiFiles.Format),
        Text("tool", "The version of mesh."),
        Text("asOf", "The day for which was judged."),
        Text("commit", "The commit that the catalog was made of.").OrUnknown(),
    ];

    private static readonly ApiField Compliance = Map(
        "compliance",
        "How many data products keep the rules: neither the product nor anything in its folder has an error that is not waived, and it could be read and judged.",
        Number("products", "How many there are."),
        Number("keeping", "How many keep them."),
        Number("percent", "The same in percent, rounded down; null where there are no products.").OrUnknown()).OrUnknown();

    private static readonly ApiField Counts = Map(
        "counts",
        "How many findings there are.",
        Number("error", "Errors that are not waived."),
        Number("warning", "Warnings that are not waived."),
        Number("note", "Notes that are not waived."),
        Number("waived", "Findings that a waiver covers."));

    private static readonly ApiField Light = Text("light", "How the data stand with what the contracts promise: the second light, beside keepsRules.", "green", "red", "grey");

    private static readonly ApiField LookedAt = Text("lookedAt", "When something was last found out about them; null where nothing ever was.").OrUnknown();

    private static readonly ApiField Outcome = Text("outcome", "What came of it: error, skip and unknown count neither as kept nor as broken.", "pass", "fail", "warn", "error", "skip", "unknown");

    private static readonly ApiField Looks = List(
        "looks",
        "The last looks, the oldest first.",
        Text("at", "When."),
        Outcome,
        Measured("value", "What was measured.").OrAbsent(),
        Number("rowCount", "How many rows were looked at.").OrAbsent(),
        Number("failedRowCount", "How many of them break the promise.").OrAbsent());

    private static readonly ApiField Product = Text("product", "The key of the data product.");

    private static readonly ApiField Version = Text("version", "Its version.").OrUnknown();

    internal static readonly IReadOnlyList<ApiSchema> All =
    [
        new(
            "index",
            "index.json",
            "where everything is: each file of the API with its schema",
            List(
                "files",
                "The files.",
                Text("path", "The file, from this one; what stands in angle brackets differs from file to file."),
                Text("holds", "What it holds."),
                Text("schema", "Its JSON Schema, from this file."),
                Text("listedIn", "The file that names all of the kind.").OrAbsent())),
        new(
            "mesh",
            "mesh.json",
            "name, classification scale, numbers, compliance, what could not be read or judged",
            Text("name", "What the mesh is called."),
            Text("organisation", "Whose it is.").OrUnknown(),
            Words("classification", "The scale, from open to closed."),
            Number("domains", "How many domains there are."),
            Number("products", "How many data products."),
            Number("contracts", "How many contracts."),
            Number("policies", "How many policies, each major version for itself."),
            Compliance,
            Counts,
            Map(
                "evidence",
                "What was known of the data; absent where nothing is recorded.",
                Text("source", "The branch or folder that it lies in."),
                Text("commit", "The commit of it; null for a folder.").OrUnknown(),
                Number("runs", "How many runs count."),
                Number("contracts", "About how many contracts of the mesh they tell."),
                Words("notes", "What of it does not count, and why.")).OrAbsent(),
            List(
                "unread",
                "What is there, cannot be read, and so stands in none of the other files.",
                Text("kind", "What it is.", "domain", "product", "policy"),
                Text("key", "Its key."),
                Text("file", "The file that is broken or missing.")),
            List(
                "problems",
                "What could not be judged.",
                Text("policy", "The policy that failed, with its major version.").OrUnknown(),
                Text("product", "The data product that it failed on.").OrUnknown(),
                Text("fence", "What stopped it, such as compile, time or file."),
                Text("message", "What went wrong, in a sentence.")),
            Words("files", "The files of the API that stand for the whole mesh.")),
        new(
            "domains",
            "domains.json",
            "the domains with their level and compliance",
            List(
                "domains",
                "The domains.",
                Text("id", "The key: its folder."),
                Text("name", "What people call it."),
                Text("archetype", "What sort of domain it is.").OrUnknown(),
                Number("level", "How far its team has come, from 0 to 4."),
                Compliance,
                Text("file", "The file that holds all of it."))),
        new(
            "domain",
            "domains/<id>.json",
            "a domain as a whole",
            Descriptor("domain", "The fields of its domain.yaml."),
            Compliance,
            Words("products", "The keys of its data products."),
            Map(
                "journey",
                "How far its team has come.",
                Number("level", "From 0 to 4."),
                Text("name", "The name of the level."),
                Text("since", "Since when, as far as it is the declared level.").OrUnknown(),
                List(
                    "evidence",
                    "What shows the level.",
                    Number("level", "The level that it shows."),
                    Text("sentence", "What it is."),
                    Text("provider", "The data product that is consumed.").OrUnknown(),
                    Text("consumer", "The one that consumes it.").OrUnknown()),
                Text("missing", "What is missing for the next level.").OrUnknown(),
                Words("learning", "The files that lead on.")),
            Findings("What was found on the domain itself.")),
        new(
            "products",
            "products.json",
            "the data products with version, status and whether they keep the rules",
            List(
                "products",
                "The data products.",
                Text("key", "The key: its folders."),
                Text("id", "The id that its descriptor gives it.").OrUnknown(),
                Text("name", "What people call it.").OrUnknown(),
                Version,
                Text("status", "Where it is in its life.").OrUnknown(),
                Flag("keepsRules", "Whether it keeps the rules."),
                Map("data", "How its data stand.", Light, LookedAt),
                Text("file", "The file that holds all of it."))),
        new(
            "product",
            "products/<domain>/<product>.json",
            "a data product as a whole, with its contracts and the ways to its data",
            Text("key", "The key: its folders."),
            Descriptor("product", "The fields of its product.yaml, by the names of ODPS."),
            Descriptors("contracts", "The fields of its contracts, by the names of ODCS."),
            Words("consumers", "The keys of the products that consume it."),
            Words("sources", "The keys of the products that it consumes."),
            List(
                "access",
                "The ways to the data: one for each object on each server.",
                Text("outputPort", "The output port."),
                Text("version", "Its version.").OrUnknown(),
                Text("server", "The server."),
                Text("object", "The object of the contract."),
                Text("language", "What the snippet is written in.").OrUnknown(),
                Text("snippet", "What gets the data.").OrAbsent(),
                Text("reason", "Why there is no snippet.").OrAbsent()),
            Flag("keepsRules", "Whether it keeps the rules."),
            List(
                "policies",
                "What each policy says of it.",
                Text("id", "The policy."),
                Text("version", "Its version."),
                Text("verdict", "What it says.", "passed", "failed", "notApplicable", "notJudged"),
                Text("reason", "Why it does not apply.").OrAbsent()),
            Map(
                "data",
                "How its data stand.",
                Light,
                LookedAt,
                List(
                    "promises",
                    "What was looked at: broken promises first.",
                    Text("contractId", "The contract that promises."),
                    Text("server", "The server that was looked at.").OrAbsent(),
                    Text("process", "What looked."),
                    Text("relatesTo", "Where the contract says it; what the tool calls it where it does not know."),
                    Text("name", "What is promised."),
                    Light,
                    Text("severity", "How bad it is to break it, as ODCS has it.").OrAbsent(),
                    Text("metric", "What was measured, by the newest look.").OrAbsent(),
                    Text("operator", "How the value is compared with the threshold.").OrAbsent(),
                    Text("unit", "The unit of value and threshold.").OrAbsent(),
                    Text("message", "What came of the newest look, in a sentence.").OrAbsent(),
                    Numbers("threshold", "What the value is compared with.").OrAbsent(),
                    Looks),
                List(
                    "values",
                    "What was measured besides, and is held against nothing.",
                    Text("contractId", "The contract whose data were measured."),
                    Text("server", "The server that was looked at.").OrAbsent(),
                    Text("process", "What looked."),
                    Text("relatesTo", "Where in the contract it belongs; what the tool calls it where it does not know."),
                    Text("name", "What was measured."),
                    Text("metric", "What the number counts.").OrAbsent(),
                    Text("unit", "Its unit.").OrAbsent(),
                    Looks)),
            Findings("What was found on it and in its folder."),
            Words("waivers", "The waivers that hold for it today.")),
        new(
            "contracts",
            "contracts.json",
            "the contracts with the names of their objects",
            List(
                "contracts",
                "The contracts.",
                Product,
                Text("id", "The id."),
                Text("name", "What people call it.").OrUnknown(),
                Version,
                Text("status", "Where it is in its life.").OrUnknown(),
                Words("schema", "The names of its objects."),
                Text("file", "The file of the product, which holds all of it; null where the product cannot be read.").OrUnknown())),
        new(
            "policies",
            "policies.json",
            "the policies, and what happened to them",
            List(
                "policies",
                "The policies, each major version for itself.",
                Text("id", "The id."),
                Text("version", "Its version."),
                Text("title", "The rule in a sentence."),
                Text("status", "Where it is in its life."),
                Text("level", "What its findings are today; null where it is not run.", "error", "warning", "note").OrUnknown(),
                Text("file", "The file that holds all of it.")),
            List(
                "changes",
                "What happened, the newest first.",
                Text("date", "The day."),
                Text("id", "The policy."),
                Text("version", "The version that it is about."),
                Text("change", "What happened, in a sentence."))),
        new(
            "policy",
            "policies/<category>/<policy>/v<major>.json",
            "a major version of a policy as a whole",
            Text("id", "The id."),
            Descriptor("policy", "The fields of its policy.yaml."),
            Text("script", "Its code; null where it has none that can be read.").OrUnknown(),
            List(
                "decisions",
                "What the guild decided.",
                Text("version", "The version that was decided on."),
                Text("outcome", "The status that it got."),
                Text("date", "The day.").OrUnknown(),
                Text("method", "How was decided."),
                Text("digest", "The digest of what was decided.").OrUnknown(),
                Flag("verified", "Whether anybody but the file was asked: not yet."),
                Words("consented", "Who consented."),
                List(
                    "objected",
                    "Who objected.",
                    Text("by", "Who.").OrAbsent(),
                    Text("reason", "Why.").OrUnknown(),
                    Text("withdrawn", "When the objection was withdrawn.").OrUnknown())),
            Counts),
        new("findings", "findings.json", "all findings", Findings("The findings on anything in the mesh.")),
        new(
            "waivers",
            "waivers.json",
            "the waivers, and which hold today",
            List(
                "waivers",
                "The waivers.",
                Text("file", "The file, in the folder of the waivers."),
                Text("policy", "The policy, with its major version."),
                Words("elements", "The names of the elements that it is for."),
                Text("key", "Which of several findings of an element; null for all.").OrUnknown(),
                Text("reason", "Why."),
                Text("requestedBy", "Who asked for it.").OrAbsent(),
                Words("approvedBy", "Who allowed it."),
                Text("from", "Its first day.").OrUnknown(),
                Text("until", "Its last day.").OrUnknown(),
                Flag("active", "Whether it holds today."))),
        new(
            "edges",
            "edges.json",
            "who consumes what",
            List(
                "edges",
                "The flows between data products.",
                Text("provider", "The product that offers."),
                Text("outputPort", "Its output port."),
                Text("consumer", "The product that consumes."),
                Text("inputPort", "Its input port."),
                Text("contractId", "The contract.").OrUnknown(),
                Text("version", "The version of the output port.").OrUnknown()),
            List(
                "external",
                "What comes from outside the mesh.",
                Text("sourceSystem", "Where it comes from."),
                Text("consumer", "The product that consumes it."))),
        new(
            "personal-data",
            "personal-data.json",
            "the columns with personal data, why, for how long and who consumes them",
            List(
                "columns",
                "The columns.",
                Product,
                Text("contractId", "The contract."),
                Version,
                Text("column", "The column, with its object."),
                Text("classification", "How closed it is.").OrUnknown(),
                Words("tags", "Its tags."),
                Words("reasons", "Why it counts as personal."),
                Text("retention", "For how long it is kept.").OrUnknown(),
                Words("consumers", "The products that consume it."))),
        new(
            "trend",
            "trend.json",
            "how compliance went, week by week",
            List(
                "points",
                "The weeks, the oldest first.",
                Text("day", "The day."),
                Text("commit", "The commit that was judged.").OrUnknown(),
                Compliance,
                Number("error", "How many errors there were.").OrAbsent(),
                Number("warning", "How many warnings.").OrAbsent(),
                Number("note", "How many notes.").OrAbsent(),
                Number("waived", "How many findings were waived.").OrAbsent(),
                Text("gap", "Why nothing is known of that week.").OrUnknown())),
    ];

    /// <summary>Whether there is one file of the kind, which stands for the whole mesh.</summary>
    internal bool IsOfMesh => !Path.Contains('<', StringComparison.Ordinal);

    /// <summary>Where the schema lies below the folder of the API.</summary>
    internal string SchemaPath => $"{Folder}{Name}.schema.json";

    /// <summary>The schema, the same in every catalog.</summary>
    internal SiteFile File => new(ApiFiles.Folder + SchemaPath, () => Content());

    /// <summary>The schema as JSON.</summary>
    internal byte[] Content() => JsonText.Write(json =>
    {
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("title", Path);
        json.WriteString("description", $"What `{ApiFiles.Folder}{Path}` of a catalog holds: {Holds}. Fields may be added within a version of the format.");
        json.WriteString("type", "object");
        WriteFields(json, [.. Head, .. Fields]);
    });

    private static ApiField Findings(string says) => List(
        "findings",
        says,
        Text("fingerprint", "The identity of the finding."),
        Text("policy", "The policy, or the rule of the engine."),
        Text("version", "The version of the policy; absent for a rule of the engine.").OrAbsent(),
        Text("level", "How serious it is.", "error", "warning", "note"),
        Text("element", "The name of the element."),
        Text("kind", "What the element is."),
        Text("message", "What is wrong."),
        Text("file", "The file."),
        Number("line", "The line, from 1."),
        Text("waiver", "The waiver that covers it.").OrAbsent(),
        Text("since", "The oldest week of an unbroken row that has it.").OrAbsent(),
        Flag("orEarlier", "True where nobody looked further back.").OrAbsent());
}
