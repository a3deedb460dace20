namespace MeshGovernance.Core.Descriptors;

/// <summary>Which files are of a kind, as a pattern for people and editors; by the usual folders of <c>mesh.yaml</c>.</summary>
public static class FilePattern
{
    private const string Policy = "policies/*/*/v*/";

    public static string Of(FileRole kind) => kind switch
    {
        FileRole.Mesh => "mesh.yaml",
        FileRole.Domain => "domains/*/domain.yaml",
        FileRole.Product => "domains/*/*/product.yaml",
        FileRole.Contract => "domains/*/*/*.odcs.yaml",
        FileRole.Policy => Policy + "policy.yaml",
        FileRole.Decision => Policy + "decision.yaml",
        FileRole.Guild => "guild/guild.yaml",
        FileRole.Waiver => "guild/waivers/*.yaml",
        FileRole.Case => Policy + "cases/*/case.yaml",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind of file"),
    };
}
