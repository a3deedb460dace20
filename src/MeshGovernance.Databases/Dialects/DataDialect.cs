using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

/// <summary>
/// How a database writes what a check asks of it. Expressions that are handed in are SQL already; names and values are not, and are quoted here and nowhere else.
/// </summary>
internal abstract class DataDialect
{
    /// <summary>How it is called on the command line, such as <c>snowflake</c>.</summary>
    internal abstract string Name { get; }

    /// <summary>The types of servers, as contracts name them, that speak it.</summary>
    internal abstract IReadOnlyList<string> Servers { get; }

    /// <summary>How it splits a query into words, and which of them a stranger may not use.</summary>
    internal virtual Lexis Lexis { get; } = new();

    /// <summary>What a table is called that somebody made under a name without quotes.</summary>
    internal virtual string Folded(string name) => name;

    /// <summary>Statements for the begin of a session, so that it reads and does not write, cuts off what takes too long, and has its clock at UTC; as far as the database has a word for that.</summary>
    /// <param name="seconds">How long a query may take.</param>
    internal virtual IReadOnlyList<string> Session(int seconds) => [];

    /// <summary>What begins a transaction that reads and does not write; null where none is begun by a statement.</summary>
    internal virtual string? Reading => null;

    /// <summary>A name in quotes.</summary>
    internal virtual string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text in quotes.</summary>
    internal virtual string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    internal virtual string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A moment as a value of the type that timestamps have.</summary>
    internal abstract string Moment(DateTimeOffset at);

    /// <summary>The moment at which a query runs, of the same type.</summary>
    internal virtual string Now => AsMoment("CURRENT_TIMESTAMP");

    internal virtual string Day(DateOnly day) => $"DATE '{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";

    internal virtual string Time(TimeOnly time) => $"TIME '{time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";

    /// <summary>A day or a timestamp as a value of the type that <see cref="Moment"/> gives, in UTC.</summary>
    internal virtual string AsMoment(string value) => $"CAST({value} AS TIMESTAMP)";

    /// <summary>The full name of a table, view or file on a server.</summary>
    internal abstract string Table(Server server, string name);

    /// <summary>The query whose rows are the columns of a table: name, type as the database writes it, whether it may be empty ('YES' or 'NO'). No row means that there is no such table.</summary>
    internal abstract string Columns(Server server, string name);

    /// <summary>The query whose rows are the schemas and names of all tables that are called so in any case; null where the database itself does not mind the case.</summary>
    internal virtual string? Alike(Server server, string name) => null;

    /// <summary>The full name of a table in a schema, both as <see cref="Alike"/> tells them.</summary>
    internal virtual string Table(Server server, string schema, string name) => Table(server, name);

    /// <summary>The columns of such a table.</summary>
    internal virtual string Columns(Server server, string schema, string name) => Columns(server, name);

    /// <summary>Whether a text matches a regular expression anywhere, as JSON Schema means it; null where the database has none.</summary>
    internal abstract string? Matches(string text, string pattern);

    /// <summary>The number of characters of a text.</summary>
    internal virtual string Length(string text) => $"LENGTH({text})";

    internal virtual string AsText(string value) => $"CAST({value} AS VARCHAR)";

    /// <summary>The seconds between two moments, as a whole number.</summary>
    internal abstract string Seconds(string from, string to);

    /// <summary>How many rows fulfil a condition; 0 for none.</summary>
    internal virtual string CountWhere(string condition) => $"COUNT(CASE WHEN {condition} THEN 1 END)";

    /// <summary>How many different values there are, exactly.</summary>
    internal virtual string CountDistinct(string value) => $"COUNT(DISTINCT {value})";

    /// <summary>A query that gives at most so many rows of another.</summary>
    internal virtual string AtMost(string query, int rows) => string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM ({query}) AS limited LIMIT {rows}");

    /// <summary>Whether the names of columns are the same in any case.</summary>
    internal virtual bool IgnoresCase => false;

    /// <summary>Whether a number is none of the multiples of another. Numbers of floating point are looked at to the tenth digit.</summary>
    internal virtual string IsNoMultiple(string value, decimal of, bool isExact) =>
        $"MOD({(isExact ? value : $"CAST({value} AS DECIMAL(38, 10))")}, {Number(of)}) <> 0";

    /// <summary>A field of a value that has several; null where the database has no such values.</summary>
    internal virtual string? Field(string value, string name) => null;

    /// <summary>A field of a value of JSON, read as what a contract calls it; null where the database has no words for that.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type: json or jsonb.</param>
    /// <param name="name">The name of the field.</param>
    /// <param name="logicalType">What the contract calls it; null where it does not say.</param>
    internal virtual JsonField? JsonField(string value, string type, string name, string? logicalType) => null;

    /// <summary>How many items a list has; null where the database has no lists.</summary>
    internal virtual string? Items(string list) => null;

    /// <summary>The keys of a map, as a list; null where the database has no maps.</summary>
    internal virtual string? Keys(string map) => null;

    /// <summary>The values of a map, as a list; null where the database has no maps.</summary>
    internal virtual string? Values(string map) => null;

    /// <summary>Whether a condition holds for any item of a list, in which it goes by a name; null where the database has no words for that.</summary>
    internal virtual string? AnyItem(string list, string name, string condition) => null;

    /// <summary>Whether a list has an item twice; null where the database has no lists.</summary>
    internal virtual string? RepeatsItems(string list) => null;
}
