using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MeshGovernance.Core.Standards.Schemas;

/// <summary>
/// Writes a standard as a JSON Schema (draft 7), for editors: one schema for all its versions, in which the file's own
/// <c>apiVersion</c> chooses. It says what <see cref="StandardJudge"/> says.
/// </summary>
internal static class StandardSchema
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Text(Standard standard, string files) => Of(standard, files).ToJsonString(Options) + "\n";

    private static JsonObject Of(Standard standard, string files)
    {
        var definitions = new Definitions(standard);
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = standard.Kind,
            ["description"] = $"{files}: {Lower(standard.Root.Title)} by {standard.Name} {string.Join(", ", standard.Versions.Select(version => version.ApiVersion))}.",
            ["type"] = "object",
            ["properties"] = new JsonObject { ["apiVersion"] = ApiVersion(standard) },
            ["allOf"] = new JsonArray([.. standard.Versions.Reverse().Select(version => Version(standard, definitions, version.ApiVersion, version.Release))]),
            ["definitions"] = definitions.ToJson(),
        };
    }

    /// <summary>What was approved after this tool was made is no fault, and is not among what an editor offers.</summary>
    private static JsonObject ApiVersion(Standard standard) => new()
    {
        ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = Keyword.List(standard.Versions.Select(version => version.ApiVersion)) }, YetUnknown(standard)),
        ["default"] = standard.Newest,
    };

    /// <summary>A file that names no version yet is completed as one of the newest, and so is one whose version is not known yet.</summary>
    private static JsonObject Version(Standard standard, Definitions definitions, string apiVersion, Release release) => new()
    {
        ["if"] = apiVersion != standard.Newest
            ? Keyword.Where("apiVersion", [apiVersion], orMissing: false)
            : new JsonObject { ["properties"] = new JsonObject { ["apiVersion"] = new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = Keyword.List([apiVersion]) }, YetUnknown(standard)) } } },
        ["then"] = definitions.Reference(standard.Root, release),
    };

    private static JsonObject YetUnknown(Standard standard) => new() { ["type"] = "string", ["pattern"] = standard.YetUnknown };

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];
}
