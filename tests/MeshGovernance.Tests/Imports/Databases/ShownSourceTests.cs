using MeshGovernance.Core;
using MeshGovernance.Engine.Imports;
using Xunit;

namespace MeshGovernance.Tests.Imports.Databases;

public sealed class ShownSourceTests
{
    [Theory]
    [InlineData("mysql://me:secret@db.example.org/shop", "mysql://...")]
    [InlineData("postgresql://me:secret@db.example.org/shop", "postgresql://me@db.example.org/shop")]
    [InlineData("contracts/orders.yaml", "contracts/orders.yaml")]
    public void A_source_is_shown_without_a_password(string source, string shown) => Assert.Equal(shown, ImportFormats.Shown(source));

    [Fact]
    public void A_kind_of_database_that_nobody_knows_is_told_without_its_password()
    {
        var refused = Assert.Throws<UserException>(() => MeshImport.Of(new ImportRequest(Path.GetTempPath(), "mysql://me:secret@db.example.org/shop", new DateOnly(2026, 11, 29))));

        Assert.Equal("There is no file or folder 'mysql://...', and no kind of database 'mysql'.", refused.Message);
        Assert.Equal("These are known: duckdb:, odbc:, postgresql:", refused.Hint);
    }
}
