using MeshGovernance.Core.Kinds;
using MeshGovernance.Yaml.Schemas;
using Xunit;

namespace MeshGovernance.Tests.Schemas;

internal static class Refused
{
    /// <summary>Compares the faults of a file with the expected ones, each <c>path [key]: message</c>.</summary>
    internal static void Check(string kind, string yaml, string expected)
    {
        var root = TestNodes.Yaml(yaml);
        Assert.Equal(expected, TestNodes.Show(root, KindSchemas.Judge(DescriptorKinds.Find(kind)!, root)));
    }
}
