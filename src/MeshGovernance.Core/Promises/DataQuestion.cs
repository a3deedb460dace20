using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>What has to be asked of data, without the words of any database.</summary>
public abstract record DataQuestion;

/// <summary>Whether the table, view or file is there.</summary>
public sealed record IsThere : DataQuestion;

/// <summary>Whether a column is there, with its type.</summary>
public sealed record HasType(Column Column) : DataQuestion;

/// <summary>How many rows there are.</summary>
public sealed record RowCount : DataQuestion;

/// <summary>In how many rows the value of a column is faulty.</summary>
public sealed record FaultyRows(string Metric, Column Column, IReadOnlyList<ValueFault> Faults) : DataQuestion;

/// <summary>How many rows repeat the values of an earlier one. Rows where one of the columns is empty repeat nothing; in a key they count, too.</summary>
public sealed record RepeatedRows(IReadOnlyList<Column> Columns, bool IsKey = false) : DataQuestion;

/// <summary>How many rows refer to one that is not there.</summary>
public sealed record OrphanedRows(IReadOnlyList<Column> From, IReadOnlyList<Column> To) : DataQuestion;

/// <summary>What a query gives that stands in the contract.</summary>
public sealed record StrangersQuery(string Text, Column? Column) : DataQuestion;

/// <summary>How many seconds ago the newest or the oldest value of a column was. A day counts from its end where it is the newest.</summary>
public sealed record Age(Column Column, bool IsOfOldest) : DataQuestion;

/// <summary>How many seconds lie between two values of a column that follow each other, at most; moments within one step count as one.</summary>
public sealed record LargestGap(Column Column, int Step) : DataQuestion;

/// <summary>In how many percent of the periods from the oldest value of a column to its newest there is any.</summary>
public sealed record FilledPeriods(Column Column, int Seconds) : DataQuestion;

/// <summary>Nothing: mesh cannot find it out, for a reason that is said.</summary>
public sealed record NotAsked(string Reason) : DataQuestion;
