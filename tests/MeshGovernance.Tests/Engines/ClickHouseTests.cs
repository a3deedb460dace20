using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MeshGovernance.Databases.ClickHouse;
using MeshGovernance.Databases.Connections;
using MeshGovernance.Databases.Sources;
using Xunit;

namespace MeshGovernance.Tests.Engines;

/// <summary>What is sent to ClickHouse, which has nothing but that to hold a query to reading, and what its answers mean.</summary>
public sealed class ClickHouseTests
{
    [Theory]
    [InlineData(516, "refuses 'reader'. Correct SALES_PASSWORD.")]
    [InlineData(497, "'reader' may not read that")]
    [InlineData(164, "give it 2.")]
    [InlineData(159, "takes longer than 600 seconds, and was cut off.")]
    [InlineData(60, "ClickHouse says: ")]
    public async Task Every_query_carries_what_holds_it_to_reading(int code, string said)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connection = new Connection("sales", ConnectionKind.ClickHouse) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, User = "reader", Password = "hunter2", PasswordVariable = "SALES_PASSWORD" };
        var opening = Task.Run(() => Assert.Throws<DataSourceException>(() => ClickHouseSource.Open(connection, DataServers.Of("server: a, type: clickhouse"), SourceLimits.Usual)));

        var request = await Answer(listener, FormattableString.Invariant($"Code: {code}. DB::Exception: It is hunter2 that went wrong."));

        var refused = await opening;
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
        Assert.All(["readonly=2", "allow_ddl=0", "max_execution_time=600", "session_timezone=UTC", "join_use_nulls=1", "aggregate_functions_null_for_empty=1"], setting => Assert.Contains(setting, request, StringComparison.Ordinal));
    }

    /// <summary>Answers one request, and gives its first line.</summary>
    private static async Task<string> Answer(TcpListener listener, string error)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var read = new byte[8192];
        var length = await stream.ReadAsync(read);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 500 Internal Server Error\r\nContent-Type: text/plain\r\nX-ClickHouse-Exception-Code: {error.Split(' ', '.')[1]}\r\nContent-Length: {error.Length}\r\nConnection: close\r\n\r\n{error}")));
        return Encoding.UTF8.GetString(read, 0, length).Split('\r')[0];
    }
}
