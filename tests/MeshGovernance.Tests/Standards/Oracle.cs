using System.Text.Json;
using Xunit;

namespace MeshGovernance.Tests.Standards;

/// <summary>What programs of Node.js say, which others write and we only ask: Ajv of documents, by the official JSON Schemas, and linters of workflows.</summary>
internal static class Oracle
{
    internal static bool[] Judge(IReadOnlyList<(string Schema, string Data)> documents)
    {
        var answers = NodePackages.Ask("ajv.mjs", documents.Select(document => $"{{\"schema\":{JsonSerializer.Serialize(document.Schema)},\"data\":{document.Data}}}"));
        Assert.Equal(documents.Count, answers.Length);
        return [.. answers.Select(bool.Parse)];
    }

    /// <summary>What two linters complain of in workflows and actions: a list in JSON for each file.</summary>
    internal static string[] Lint(IReadOnlyList<string> files) => NodePackages.Ask("workflows.mjs", files.Select(file => $"{{\"path\":{JsonSerializer.Serialize(file)}}}"));

    /// <summary>What is wrong with exchanges with GitHub by its own OpenAPI description: a list in JSON for each.</summary>
    internal static string[] JudgeExchanges(IEnumerable<string> exchanges) => NodePackages.Ask("github.mjs", exchanges);

    /// <summary>A file of one of the packages, such as a schema that it ships.</summary>
    internal static string PackageFile(string package, params string[] path) => NodePackages.FileOf(package, path);
}
