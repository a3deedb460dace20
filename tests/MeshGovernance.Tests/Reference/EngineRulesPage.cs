using MeshGovernance.Core.Findings;

namespace MeshGovernance.Tests.Reference;

/// <summary>The rules of the engine, from their table.</summary>
internal static class EngineRulesPage
{
    internal static string Text() => new ReferenceText(
        "Rules of the engine",
        """
        What the engine finds by itself, whatever the policies say. These rules cannot be waived or dated. `mesh explain engine/<name>` shows one in the terminal.
        """)
        .Table(["id", "level", "rule", "why"], [.. EngineRules.All.Select(rule => new[] { $"`{rule.Id}`", rule.Level.ToString().ToLowerInvariant(), rule.Title, rule.Reason })])
        .ToString();
}
