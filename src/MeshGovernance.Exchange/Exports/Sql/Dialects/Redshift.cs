namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class Redshift
{
    internal static readonly Dialect Dialect = new("redshift")
    {
        Servers = ["redshift"],
        FoldsNames = true,
        String = "VARCHAR(65535)",
        SizedString = "VARCHAR({0})",
        Boolean = "BOOLEAN",
        Integers = ("SMALLINT", "INTEGER", "BIGINT"),
        Decimal = "DECIMAL(38, 9)",
        SizedDecimal = "DECIMAL({0}, {1})",
        Floats = ("REAL", "DOUBLE PRECISION"),
        Date = "DATE",
        Timestamp = "TIMESTAMP",
        ZonedTimestamp = "TIMESTAMPTZ",
        Time = "TIME",
        ZonedTime = "TIMETZ",
        Any = "SUPER",
        HasChecks = false,
    };
}
