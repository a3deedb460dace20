using System.Text.Json;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Insight;

/// <summary>What a check said of the mesh of one week, as far as the trend shows it.</summary>
/// <param name="Mesh">Compliance of the whole mesh.</param>
/// <param name="Domains">Compliance of each domain, by its key.</param>
/// <param name="Errors">Errors that were not waived.</param>
/// <param name="Warnings">Warnings that were not waived.</param>
/// <param name="Notes">Notes that were not waived.</param>
/// <param name="Waived">Findings that were waived.</param>
/// <param name="Fingerprints">Every finding, in ordinal order.</param>
public sealed record JudgedWeek(
    Compliance Mesh, IReadOnlyDictionary<string, Compliance> Domains, int Errors, int Warnings, int Notes, int Waived, IReadOnlyList<string> Fingerprints)
{
    private const int FingerprintLength = 32;

    public static JudgedWeek Of(Verdicts verdicts, Report report) => new(
        verdicts.Mesh,
        verdicts.Domains,
        report.Count(Level.Error),
        report.Count(Level.Warning),
        report.Count(Level.Note),
        report.Waived,
        [.. report.Findings.Select(finding => finding.Fingerprint).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>As a file that can be read again.</summary>
    public byte[] Write() => JsonText.Write(json =>
    {
        WriteCompliance(json, "mesh", Mesh);
        json.WriteObject("domains", () =>
        {
            foreach (var (key, compliance) in Domains.OrderBy(domain => domain.Key, StringComparer.Ordinal))
                WriteCompliance(json, key, compliance);
        });
        json.WriteNumber("errors", Errors);
        json.WriteNumber("warnings", Warnings);
        json.WriteNumber("notes", Notes);
        json.WriteNumber("waived", Waived);
        json.WriteString("fingerprints", string.Concat(Fingerprints));
    });

    /// <summary>What was written; null for anything else.</summary>
    public static JudgedWeek? Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var json = document.RootElement;
            return new JudgedWeek(
                ReadCompliance(json.GetProperty("mesh")),
                json.GetProperty("domains").EnumerateObject().ToDictionary(domain => domain.Name, domain => ReadCompliance(domain.Value)),
                json.GetProperty("errors").GetInt32(),
                json.GetProperty("warnings").GetInt32(),
                json.GetProperty("notes").GetInt32(),
                json.GetProperty("waived").GetInt32(),
                [.. json.GetProperty("fingerprints").GetString()!.Chunk(FingerprintLength).Select(digits => new string(digits))]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void WriteCompliance(Utf8JsonWriter json, string name, Compliance compliance) => json.WriteObject(name, () =>
    {
        json.WriteNumber("products", compliance.Products);
        json.WriteNumber("keeping", compliance.Keeping);
    });

    private static Compliance ReadCompliance(JsonElement json) => new(json.GetProperty("products").GetInt32(), json.GetProperty("keeping").GetInt32());
}
