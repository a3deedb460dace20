using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Descriptors;

/// <summary>Which files are of a kind, as patterns for people and editors. Seen from the top of the mesh; a star is one folder or name.</summary>
public static class FilePattern
{
    private const string Version = "*/*/v*/";

    /// <summary>The patterns of a kind; the first is the usual one.</summary>
    public static IReadOnlyList<string> Of(FileRole kind, MeshPaths paths) => kind switch
    {
        FileRole.Mesh => [MeshSettings.File],
        FileRole.Domain => [$"{paths.Domains}/*/domain.yaml"],
        FileRole.Product => [$"{paths.Domains}/*/*/product.yaml"],
        FileRole.Contract => [$"{paths.Domains}/*/*/*.odcs.yaml"],
        FileRole.Policy => InPolicies("policy.yaml", paths),
        FileRole.Decision => InPolicies("decision.yaml", paths),
        FileRole.Guild => [$"{paths.Guild}/guild.yaml"],
        FileRole.Waiver => [$"{paths.Guild}/waivers/*.yaml"],
        FileRole.Case => InPolicies("cases/*/case.yaml", paths),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind of file"),
    };

    /// <summary>Policies of all domains, and those of one.</summary>
    private static string[] InPolicies(string file, MeshPaths paths) => [$"{paths.Policies}/{Version}{file}", $"{paths.Domains}/*/policies/{Version}{file}"];
}
