using MeshGovernance.Databases;
using Xunit;

namespace MeshGovernance.Tests.Imports.Databases;

public sealed class AddressTests
{
    [Theory]
    [InlineData("postgresql://me:secret@db.example.org:5433/shop?schema=a,b", "postgresql://me@db.example.org:5433/shop?schema=a,b")]
    [InlineData("postgresql://me@db.example.org/shop?password=secret", "postgresql://me@db.example.org/shop")]
    [InlineData("postgresql://me:se@cret@db.example.org/shop", "postgresql:")]
    [InlineData("postgresql://me:secret@db.example.org/", "postgresql:")]
    [InlineData("postgresql://me:secret@db.example.org/shop?sslpassword=secret", "postgresql:")]
    [InlineData("odbc:Driver=X;UID=me;PWD=secret;Access Token=secret;Database=a", "odbc:driver={X};uid=me;database=a")]
    [InlineData("odbc:Driver={X};PWD={se;cret}", "odbc:driver={X}")]
    [InlineData("odbc:sales", "odbc:sales")]
    [InlineData("odbc:PWD=secret;;=", "odbc:")]
    [InlineData("duckdb:a/b.duckdb", "duckdb:a/b.duckdb")]
    public void An_address_is_shown_without_its_password(string address, string shown)
    {
        var format = DatabaseFormats.All.Single(format => address.StartsWith(format.Name + ":", StringComparison.Ordinal));

        Assert.Equal(shown, format.Shown(address));
    }

    [Theory]
    [InlineData("postgresql:")]
    [InlineData("postgresql://me:secret@db.example.org/")]
    [InlineData("postgresql://me:secret@[::1/shop")]
    [InlineData("duckdb:")]
    [InlineData("odbc:PWD=secret;;=")]
    public void What_is_no_address_is_one_fault_without_the_password(string address)
    {
        var fault = Assert.Single(DatabaseFormats.All.Single(format => address.StartsWith(format.Name + ":", StringComparison.Ordinal)).Read(address).Faults);

        Assert.DoesNotContain("secret", fault.Message + fault.Origin, StringComparison.Ordinal);
    }
}
