using System.Text;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Loading;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Fixes;

/// <summary>An item comes to the end of its list, and all else stays as it is written.</summary>
public sealed class ListEditsTests
{
    private const string Head = "apiVersion: meshgovernance/v1\nkind: Guild\n";

    [Theory]
    [InlineData("members:\n  - a: 1\n", "members:\n  - a: 1\n  - b: 2\n    c: 3\n")]
    [InlineData("members:\n- a: 1\n  d: |\n    x\n\n    # y\n\n# end\nz: 1\n", "members:\n- a: 1\n  d: |\n    x\n\n    # y\n- b: 2\n  c: 3\n\n# end\nz: 1\n")]
    [InlineData("members:\n  # first\n  - a: 1   # one\n# between\n  - a: 2\n    # inside\n    d: 4\n  # last\nz: 1\n", "members:\n  # first\n  - a: 1   # one\n# between\n  - a: 2\n    # inside\n    d: 4\n  - b: 2\n    c: 3\n  # last\nz: 1\n")]
    [InlineData("members: []   # nobody\nz: 1\n", "members:\n  - b: 2\n    c: 3   # nobody\nz: 1\n")]
    [InlineData("members:\nz: 1\n", "members:\n  - b: 2\n    c: 3\nz: 1\n")]
    [InlineData("z: 1\n", "z: 1\n\nmembers:\n  - b: 2\n    c: 3\n")]
    [InlineData("z: 1", "z: 1\n\nmembers:\n  - b: 2\n    c: 3\n")]
    [InlineData("members:\n  - a: 1", "members:\n  - a: 1\n  - b: 2\n    c: 3")]
    [InlineData("members:\r\n  - a: 1\r\nz: 1\r\n", "members:\r\n  - a: 1\r\n  - b: 2\r\n    c: 3\r\nz: 1\r\n")]
    public void An_item_is_added(string before, string after) => Assert.Equal(Head + after, With(Head + before));

    [Theory]
    [InlineData("members: [{a: 1}]\n")]
    [InlineData("members: text\n")]
    [InlineData("members:\n  -\n    a: 1\n")]
    [InlineData("z: &x\n  - a: 1\nmembers: *x\n")]
    [InlineData("z: 1\n...\n")]
    public void Where_there_is_doubt_nothing_is_written(string before) => Assert.Null(With(Head + before));

    private static string? With(string guild)
    {
        var reader = new YamlDescriptorReader();
        var mesh = MeshLoader.Load(new NewTree([NewFile.Of("guild/guild.yaml", guild)]), reader);
        return AddedItem.In(mesh, new NewItem("guild/guild.yaml", "members", "b: 2\nc: 3"), reader) is { } changed ? Encoding.UTF8.GetString(changed) : null;
    }
}
