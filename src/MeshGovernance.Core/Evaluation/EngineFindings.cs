using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Evaluation;

/// <summary>From the engine's own diagnostics to findings.</summary>
internal static class EngineFindings
{
    internal static IEnumerable<Finding> Of(IEnumerable<Diagnostic> diagnostics)
    {
        var seen = new Dictionary<(string Rule, string Element, string Key), int>();
        foreach (var diagnostic in diagnostics)
        {
            var name = (diagnostic.Rule.Id, diagnostic.Element.Name.Text, diagnostic.Key);
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            var key = count == 1 ? diagnostic.Key : $"{diagnostic.Key}~{count}";
            yield return new Finding
            {
                Fingerprint = Finding.FingerprintOf(diagnostic.Rule.Id, diagnostic.Element.Name, key),
                Policy = diagnostic.Rule.Id,
                Version = null,
                Key = key,
                Level = diagnostic.Rule.Level,
                Blocking = diagnostic.Rule.Level == Level.Error,
                Message = PlainText.Message(diagnostic.Message),
                Element = diagnostic.Element.Name,
                Kind = diagnostic.Element.Kind,
                File = diagnostic.File,
                Range = diagnostic.Range,
                Related = diagnostic.Related,
                Fix = diagnostic.Fix,
            };
        }
    }
}
