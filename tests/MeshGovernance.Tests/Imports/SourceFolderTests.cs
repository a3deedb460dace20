using MeshGovernance.Core;
using MeshGovernance.Engine.Imports;
using Xunit;

namespace MeshGovernance.Tests.Imports;

public sealed class SourceFolderTests
{
    /// <summary>Linux says that its own files have no length, and then they hold something: as one does that grows while it is read.</summary>
    [Fact]
    public void A_file_that_grows_while_it_is_read_is_no_source()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has such files.");
        var error = Assert.Throws<UserException>(() => SourceFolder.Read("/proc/self/status", _ => false));
        Assert.Equal("'status' changed while it was read. Nothing was written.", error.Message);
    }
}
