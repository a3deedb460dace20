namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class SqlServer
{
    internal static readonly Dialect Dialect = new("sqlserver")
    {
        Servers = ["sqlserver", "synapse"],
        Opens = '[',
        Closes = ']',
        TextPrefix = "N",
        String = "NVARCHAR(MAX)",
        SizedString = "NVARCHAR({0})",
        Boolean = "BIT",
        Integers = ("SMALLINT", "INT", "BIGINT"),
        Decimal = "DECIMAL(38, 9)",
        SizedDecimal = "DECIMAL({0}, {1})",
        Floats = ("REAL", "FLOAT"),
        Date = "DATE",
        Timestamp = "DATETIME2",
        ZonedTimestamp = "DATETIMEOFFSET",
        Time = "TIME",
        Any = "NVARCHAR(MAX)",
        Comments = Comments.None,
    };
}
