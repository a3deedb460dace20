using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>Quality rules of ODCS, as tests and constraints need them.</summary>
internal static class DbtRules
{
    /// <summary>A metric of the standard's library, without its bound.</summary>
    internal static JsonObject Library(string metric, string? name, string? description, bool isWarning, JsonObject? arguments = null) => new JsonObject()
        .Put("name", name)
        .Put("description", description)
        .Put("type", "library")
        .Put("metric", metric)
        .Put("arguments", arguments)
        .Put("severity", isWarning ? "warning" : null);

    internal static JsonObject None(this JsonObject rule) => rule.Put("mustBe", JsonValue.Create(0));

    /// <summary>A query that counts what must not be there.</summary>
    internal static JsonObject NoRows(string query, string? name, string? description, bool isWarning) => new JsonObject()
        .Put("name", name)
        .Put("description", description)
        .Put("type", "sql")
        .Put("query", query)
        .Put("severity", isWarning ? "warning" : null)
        .None();

    internal static JsonObject NoDuplicates(DbtContract contract, IEnumerable<string> columns, string name, string? description = null, bool isWarning = false) =>
        Library("duplicateValues", name, description, isWarning, new JsonObject { ["properties"] = Fields.Texts(columns.Select(column => contract.Columns.Named(column).Name)) }).None();

    /// <summary>The model that a reference names, such as <c>ref('customers')</c>, <c>source('erp', 'customers')</c> or <c>"shop"."main"."customers"</c>.</summary>
    internal static string ModelIn(string reference)
    {
        var parts = reference.Split(['\'', '"', '.', '`', '(', ')', ',', ' ', '='], StringSplitOptions.RemoveEmptyEntries);
        var last = parts is [.., _, _, "v" or "version", _] ? parts.Length - 3 : parts.Length - 1;
        return last < 0 ? reference : parts[last];
    }
}
