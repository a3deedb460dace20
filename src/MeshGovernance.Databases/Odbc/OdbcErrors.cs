using System.Data.Odbc;

namespace MeshGovernance.Databases.Odbc;

/// <summary>What a driver's error means to whoever asked. The state of an error is the same for all drivers, its words are not.</summary>
internal static class OdbcErrors
{
    internal static string Explain(OdbcException error, OdbcAddress source)
    {
        var first = error.Errors.Count > 0 ? error.Errors[0] : null;
        var said = Said(error);
        return first?.SQLState switch
        {
            "IM002" => $"There is no source or driver '{source.Driver ?? source.Name}' of ODBC on this machine. 'odbcinst -q -s' lists the sources, 'odbcinst -q -d' the drivers.",
            "01000" when said.Contains("open lib", StringComparison.OrdinalIgnoreCase) =>
                $"The driver '{source.Driver ?? source.Name}' of ODBC is not installed on this machine. 'odbcinst -q -d' lists those that are.",
            "IM003" => $"The driver of '{source.Name}' does not load: {said}. Install it anew, for this machine's processor.",
            "28000" => $"The database refuses the user: {said}. Write its name as UID in the address, and the password in MESH_CONNECTION_NAME, as in 'odbc:NAME'.",
            "08001" or "08004" or "08S01" or "HYT00" or "HYT01" => $"The database does not answer: {said}. Start it, or correct the address.",
            "3D000" => $"There is no such database: {said}.",
            "42501" or "42000" => $"The database does not let this user read what it holds: {said}. Ask for the right to read.",
            _ => $"The driver of ODBC says: {said}.",
        };
    }

    /// <summary>What the database itself says.</summary>
    internal static string Said(OdbcException error) => Said(error.Errors.Count > 0 ? error.Errors[0].Message : error.Message);

    /// <summary>The last of what driver, manager and database put before it in brackets.</summary>
    private static string Said(string message)
    {
        var line = message.Split('\n')[0].Trim();
        while (line.StartsWith('[') && line.IndexOf(']', StringComparison.Ordinal) is var end and > 0)
            line = line[(end + 1)..].Trim();
        return line.StartsWith("ERROR", StringComparison.Ordinal) && line.LastIndexOf('[') is var code and > 0 ? line[..code].Trim().TrimEnd('.') : line.TrimEnd('.');
    }
}
