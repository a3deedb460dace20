using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>How several products stand with the rules: that none has an error is not that there is nothing to do.</summary>
internal sealed record Standings(Compliance Compliance, int Warned, int Waived)
{
    internal bool IsAnyToJudge => Compliance.Products > 0;

    /// <summary>The kind of mark that sums them up.</summary>
    internal string Kind => Compliance.Keeping < Compliance.Products ? "bad" : Warned > 0 ? "warn" : Waived > 0 ? "waived" : "good";

    internal string WithoutErrors => $"{Compliance.Keeping} of {Compliance.Products} without errors";

    /// <summary>What there is besides errors; null where there is nothing.</summary>
    internal string? Besides => (Warned, Waived) switch
    {
        (0, 0) => null,
        (_, 0) => Warnings,
        (0, _) => Waivers,
        _ => $"{Warnings} · {Waivers}",
    };

    internal string Words => Besides is { } besides ? $"{WithoutErrors} · {besides}" : WithoutErrors;

    private string Warnings => $"{Warned} with {(Warned == 1 ? "a warning" : "warnings")}";

    private string Waivers => PlainText.Counted(Waived, "waived", "waived");

    internal static Standings OfMesh(MeshCatalog catalog) => Of(catalog, catalog.Verdicts.Mesh, catalog.Mesh.Products);

    internal static Standings Of(MeshCatalog catalog, Domain domain) =>
        Of(catalog, catalog.Verdicts.Domains.GetValueOrDefault(domain.Key) ?? new Compliance(0, 0), domain.Products);

    private static Standings Of(MeshCatalog catalog, Compliance compliance, IEnumerable<Product> products)
    {
        var (warned, waived) = (0, 0);
        foreach (var product in products)
        {
            var findings = catalog.Verdicts.FindingsOf(product).ToList();
            if (findings.Any(finding => finding is { Level: Level.Warning, Waiver: null }))
                warned++;
            if (findings.Any(finding => finding.Waiver is not null))
                waived++;
        }

        return new Standings(compliance, warned, waived);
    }
}
