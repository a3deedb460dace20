using MeshGovernance.Core;
using MeshGovernance.Disk;
using Xunit;

namespace MeshGovernance.Tests.Authoring;

/// <summary>Several files are changed, and one of them cannot be any more when its turn has come.</summary>
public sealed class ChangedFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-changed-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_changed_before_is_put_back_and_said_to_be()
    {
        Write("a", "b");

        var error = Assert.Throws<UserException>(() => ChangedFiles.Write(folder, Changes(meanwhile: () => BecomesFolder("b"))));

        Assert.StartsWith("'b' cannot be written: ", error.Message, StringComparison.Ordinal);
        Assert.Equal("The files that were changed before it have been put back: nothing is changed. See that you may write there, and run the command again.", error.Hint);
        Assert.Equal("old", File.ReadAllText(At("a")));
        Assert.Equal([At("a"), At("b")], Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_the_first_cannot_be_replaced_nothing_was_changed()
    {
        Write("a", "b");

        var error = Assert.Throws<UserException>(() => ChangedFiles.Write(folder, Changes(meanwhile: () => BecomesFolder("a"))));

        Assert.StartsWith("Nothing was changed. ", error.Hint, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(At("b")));
        Assert.Equal([At("a"), At("b")], Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_are_changed_where_nothing_is_in_the_way()
    {
        Write("a", "b");

        ChangedFiles.Write(folder, Changes(meanwhile: () => { }));

        Assert.Equal(["new", "new"], new[] { "a", "b" }.Select(file => File.ReadAllText(At(file))));
    }

    [Fact]
    public void A_file_gets_its_new_name_with_its_new_content()
    {
        Write("a", "b");

        ChangedFiles.Write(folder, Changes(meanwhile: () => { }, bBecomes: "c"));

        Assert.Equal([At("a"), At("c")], Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal));
        Assert.Equal("new", File.ReadAllText(At("c")));
    }

    [Fact]
    public void Where_a_name_is_taken_meanwhile_all_have_their_old_ones()
    {
        Write("a", "b");

        var error = Assert.Throws<UserException>(() => ChangedFiles.Write(folder, Changes(meanwhile: () => Write("c"), aBecomes: "d", bBecomes: "c")));

        Assert.StartsWith("'b' cannot be written: ", error.Message, StringComparison.Ordinal);
        Assert.Equal([At("a"), At("b"), At("c")], Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal));
        Assert.All(["a", "b", "c"], file => Assert.Equal("old", File.ReadAllText(At(file))));
    }

    /// <summary>Both files, and what somebody else does when both have been looked at.</summary>
    private static IEnumerable<(string File, byte[] Read, byte[] Content, string To)> Changes(Action meanwhile, string aBecomes = "a", string bBecomes = "b")
    {
        yield return ("a", "old"u8.ToArray(), "new"u8.ToArray(), aBecomes);
        yield return ("b", "old"u8.ToArray(), "new"u8.ToArray(), bBecomes);
        meanwhile();
    }

    private void BecomesFolder(string file)
    {
        File.Delete(At(file));
        Directory.CreateDirectory(At(file));
    }

    private void Write(params string[] files) => Array.ForEach(files, file => File.WriteAllText(At(file), "old"));

    private string At(string file) => Path.Combine(folder, file);
}
