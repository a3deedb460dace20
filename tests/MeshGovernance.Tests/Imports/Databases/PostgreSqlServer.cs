using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace MeshGovernance.Tests.Imports.Databases;

/// <summary>A PostgreSQL of the tests' own on this machine, in a folder that goes with it. It refuses to run as root, so that then it runs as the user that Debian made for it.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    internal const string Password = "owns it";

    private static readonly bool IsRoot = Environment.UserName == "root";

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-postgresql-").FullName;
    private readonly string programs;

    public PostgreSqlServer()
    {
        programs = Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(version => int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture)).Select(version => Path.Combine(version, "bin")).First();
        var secret = Path.Combine(folder, "password");
        File.WriteAllText(secret, Password);
        if (IsRoot)
            Run("chown", "-R", "postgres", folder);
        Port = FreePort();
        RunAsOwner("initdb", "--pgdata", Data, "--username", "owner", "--pwfile", secret, "--auth", "scram-sha-256", "--no-locale", "--encoding", "UTF8", "--no-sync");
        RunAsOwner("pg_ctl", "--pgdata", Data, "--wait", "--log", Path.Combine(folder, "log"), "--options", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off", "start");
    }

    internal int Port { get; }

    private string Data => Path.Combine(folder, "data");

    public void Dispose()
    {
        RunAsOwner("pg_ctl", "--pgdata", Data, "--mode", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Runs statements as the owner of all.</summary>
    internal void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={Port};Database={database};Username=owner;Password={Password};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void RunAsOwner(string program, params string[] arguments)
    {
        var path = Path.Combine(programs, program);
        if (IsRoot)
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private void Run(string program, params string[] arguments)
    {
        // What the server says goes to its log: held open by it, an output of ours would never end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1", Path.Combine(folder, "setup"), program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, process.ExitCode == 0 ? "" : File.ReadAllText(Path.Combine(folder, "setup")));
    }
}
