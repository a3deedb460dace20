namespace MeshGovernance.Tests.Architecture;

/// <summary>
/// The floors of each project, from the ground up: a folder may use what lies on floors below its own, and nothing else. Folders without a
/// line here belong to the floor of the folder around them; <c>.</c> is the project's own folder.
/// </summary>
internal static class Floors
{
    internal static readonly IReadOnlyDictionary<string, string[]> Of = new Dictionary<string, string[]>
    {
        ["Core"] =
        [
            ".",            // what cannot be done, as an exception for whoever asked
            "Text",         // lines, JSON, Markdown, spelling: how anything is said
            "Names",        // what elements and paths are called
            "Files",        // trees of files
            "Settings",     // mesh.yaml
            "Findings",     // levels, rules of the engine, what is found
            "Descriptors",  // nodes with their places, and what a kind of file is
            "Standards",    // the table of fields of ODPS and ODCS, and its judge
            "Edits",        // changes of texts
            "Evidence",     // what is known of the data
            "Proposals",    // what a change of the rules would do, and its forms
            "Meshes",       // a mesh with its policies, as it was loaded
            "Removals",     // what falls when something is taken away, and its forms
            "Waivers",
            "Authoring",    // answers become files
            "Checks",       // rules of the engine that several kinds share
            "Kinds",        // the kinds of files, a folder each
            "Loading",      // how a mesh comes about
            "Reports",      // what a check found, and its forms
            "Changes",      // what differs between two meshes, and its forms
            "Fixes",
            "Evaluation",   // plan, answers, findings
            "Cases",        // policies are tested
            "Registers",    // policies and kinds are listed and explained
            "PullRequests",
            "Promises",     // what contracts promise of their data
            "Imports",      // what a source holds, and what becomes of it
            "Adoptions",    // what rules cost whoever begins
            "Insight",      // facts for the catalog
        ],
        ["Catalog"] = ["Files", "SiteDiffs", "Pictures", "SearchIndex", "Api", "Machine", "Texts", "Frame", "Parts", "Pages", "."],
        ["Databases"] = ["Dialects", "Fences", "Connections", "Catalogs", "Sources", "DuckDb", "PostgreSql", "MySql", "ClickHouse", "Sql", "Odbc", "Checks", "."],
        ["Engine"] = [".", "Checks", "PolicyTesting", "PullRequests", "Diffs", "Fixes", "Audits", "Authoring", "Adoptions", "Imports", "Data", "Exports", "Sites", "Publishing"],
        ["Exchange"] = ["Imports", "Exports", "Evidence"],
        ["Cli"] = ["Terminals", "Options", "Questions", "Verbs", "."],
    };
}
