using MeshGovernance.Databases.Dialects;

namespace MeshGovernance.Databases.Sources;

/// <summary>A connection to one server of a contract, which reads and never writes.</summary>
internal interface IDataSource : IDisposable
{
    DataDialect Dialect { get; }

    /// <summary>What stands behind FROM for a table, view or file of the server.</summary>
    string From(string name);

    /// <summary>The columns of a table with their types, as they are; null where there is no such table.</summary>
    /// <exception cref="DataSourceException">The database does not tell.</exception>
    IReadOnlyList<ActualColumn>? Columns(string name);

    /// <summary>Why there is no such table, in one sentence.</summary>
    string Missing(string name) => $"There is no table '{name}' on the server.";

    /// <summary>What of a table cannot be read and was left out, in a sentence for each part; nothing where all of it can.</summary>
    IReadOnlyList<string> LeftOut(string name) => [];

    /// <summary>Leaves out the parts of a table that a query stumbled over; false where there are none, or nothing would be left.</summary>
    bool LeaveOut(string name) => false;

    /// <summary>Runs a query of ours and gives its only row.</summary>
    /// <exception cref="DataSourceException">It cannot be run.</exception>
    IReadOnlyList<object?> Row(string query);

    /// <summary>Runs a query that a stranger wrote, fenced, and gives the only value of its only row; null is a value, too.</summary>
    /// <exception cref="DataSourceException">It is refused, runs too long, or gives anything else.</exception>
    object? Value(string query);
}

/// <summary>A column as a database has it. <paramref name="IsNullable"/> is null where it does not say.</summary>
internal sealed record ActualColumn(string Name, string Type, bool? IsNullable)
{
    /// <summary>The column with the same values as the file writes them, where files know no types: what could not be read as one is empty in the column itself. Null elsewhere.</summary>
    internal string? Written { get; init; }
}

/// <summary>Why a database gave no answer, in one sentence for people, without anything secret.</summary>
internal sealed class DataSourceException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether it took too long.</summary>
    internal bool IsCutOff { get; init; }

    /// <summary>Whether the time for the whole run is over, so that nothing else will be answered.</summary>
    internal bool EndsRun { get; init; }
}
