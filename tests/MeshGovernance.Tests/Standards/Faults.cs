using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Standards;

/// <summary>Says of a descriptor what is wrong with it, one line for each fault: where (a path, with ! for a key) and the message.</summary>
internal static class Faults
{
    internal static string ContractHead(string version) => $"apiVersion: {version}\nkind: DataContract\nid: orders\nversion: 1.0.0\nstatus: active\n";

    internal static string ProductHead(string version) => $"apiVersion: {version}\nkind: DataProduct\nid: orders\nstatus: active\n";

    /// <summary>By the version that the file names, as the official schemas do.</summary>
    internal static IReadOnlyList<Fault> JudgeContract(Node root) => StandardJudge.File(Odcs.Standard, root);

    internal static IReadOnlyList<Fault> JudgeProduct(Node root) => StandardJudge.File(Odps.Standard, root);

    internal static void Contract(string version, string body, params string[] expected) =>
        Whole(ContractHead(version) + body, JudgeContract, expected);

    internal static void Product(string version, string body, params string[] expected) =>
        Whole(ProductHead(version) + body, JudgeProduct, expected);

    internal static void Whole(string yaml, Func<Node, IReadOnlyList<Fault>> judge, params string[] expected)
    {
        var root = TestNodes.Yaml(yaml);
        Assert.Equal(expected, judge(root).Select(fault => $"{Path(root, fault.Node, "")}{(fault.Part == FaultPart.Key ? "!" : "")}: {fault.Message}"));
    }

    private static string? Path(Node from, Node to, string path)
    {
        if (ReferenceEquals(from, to))
            return path;
        for (var i = 0; i < from.Items.Count; i++)
            if (Path(from.Items[i], to, $"{path}/{(from.Kind == NodeKind.Map ? from.Keys[i] : i)}") is { } found)
                return found;
        return null;
    }
}
