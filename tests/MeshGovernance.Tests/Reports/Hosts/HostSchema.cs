using MeshGovernance.Tests.Golden;
using NJsonSchema;

namespace MeshGovernance.Tests.Reports.Hosts;

/// <summary>What a host asks of a file that it reads, as JSON Schema beside the tests.</summary>
internal static class HostSchema
{
    /// <summary>What the schema has against texts, each in a line; nothing where they fit.</summary>
    internal static async Task<IReadOnlyList<string>> Faults(string name, params IEnumerable<string> texts)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(CaseFolders.Repository, "tests", "MeshGovernance.Tests", "Reports", "Hosts", name));
        return [.. texts.SelectMany(text => schema.Validate(text)).Select(error => error.ToString())];
    }
}
