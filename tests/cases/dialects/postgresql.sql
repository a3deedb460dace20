SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;

SET TIME ZONE 'UTC';

SET standard_conforming_strings = on;

SET statement_timeout = '60s';

SET idle_in_transaction_session_timeout = '60s';

SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull OR t.typnotnull THEN 'NO' ELSE 'YES' END
FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
WHERE n.nspname = 'sales' AND c.relname = 'it''s orders' AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attnum;

SELECT n.nspname, c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE LOWER(n.nspname) = LOWER('sales') AND LOWER(c.relname) = LOWER('it''s orders') AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1, 2;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN "it's ""the"" mail" IS NULL THEN 1 END) AS a1,
  COUNT("id") AS a2,
  COUNT(DISTINCT "id") AS a3,
  COUNT(CASE WHEN LENGTH(CAST("id" AS text)) > 12.5 THEN 1 END) AS a4,
  COUNT(CASE WHEN "it's ""the"" mail" NOT IN ('it''s', E'C:\\') THEN 1 END) AS a5,
  COUNT(CASE WHEN MOD(CAST("id" AS DECIMAL(38, 10)), 0.25) <> 0 THEN 1 END) AS a6,
  COUNT(CASE WHEN MOD("id", 5) <> 0 THEN 1 END) AS a7,
  COUNT(CASE WHEN "placed" < DATE '2026-01-31' OR "placed" > TIME '23:59:58.000000' THEN 1 END) AS a8,
  CAST(FLOOR(EXTRACT(EPOCH FROM (TIMESTAMP '2026-11-29 12:30:00.000000' - CAST(MAX("placed") AS TIMESTAMP)))) AS bigint) AS a9,
  COUNT(CASE WHEN NOT ("it's ""the"" mail" ~ E'^[^@]+@\\w+\\.''$') THEN 1 END) AS a10,
  COUNT(CASE WHEN cardinality("id") < 2 THEN 1 END) AS a11,
  COUNT(CASE WHEN cardinality("id") > (SELECT COUNT(DISTINCT item) + COUNT(*) - COUNT(item) FROM unnest("id") AS item) THEN 1 END) AS a12,
  COUNT(CASE WHEN EXISTS (SELECT 1 FROM unnest("id") AS item1 WHERE LENGTH(CAST(item1 AS text)) > 3) THEN 1 END) AS a13,
  COUNT(("id")."part") AS a14
FROM "sales"."it's orders";

SELECT "a'; DROP TABLE t; --", "a""; DROP TABLE t; --", "a`; DROP TABLE t; --", "a]; DROP TABLE t; --", "a\'; DROP TABLE t; --", "a\", "a\\'; DROP TABLE t; --", "*/ x /*", "$$; DROP TABLE t; $$", "a '; DROP TABLE t", "{fn x}", "?"
FROM t WHERE x IN ('a''; DROP TABLE t; --', 'a"; DROP TABLE t; --', 'a`; DROP TABLE t; --', 'a]; DROP TABLE t; --', E'a\\''; DROP TABLE t; --', E'a\\', E'a\\\\''; DROP TABLE t; --', '*/ x /*', '$$; DROP TABLE t; $$', 'a
''; DROP TABLE t', '{fn x}', '?');

SELECT * FROM (SELECT "id" FROM "sales"."orders") AS limited LIMIT 5;

SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull OR t.typnotnull THEN 'NO' ELSE 'YES' END
FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
WHERE n.nspname = 'sales' AND c.relname = 'orders' AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attnum;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN NOT ("country" ~ '^[A-Z]{2}$') THEN 1 END) AS a1,
  COUNT(CASE WHEN EXISTS (SELECT 1 FROM unnest("tags") AS item1 WHERE item1 IS NULL) THEN 1 END) AS a2,
  COUNT(CASE WHEN EXISTS (SELECT 1 FROM unnest("tags") AS item1 WHERE LENGTH(item1) > 5) THEN 1 END) AS a3,
  CAST(FLOOR(EXTRACT(EPOCH FROM (CAST(CURRENT_TIMESTAMP AS TIMESTAMP) - CAST(MAX("placed") AS TIMESTAMP)))) AS bigint) AS a4,
  COUNT(DISTINCT FLOOR(CAST(FLOOR(EXTRACT(EPOCH FROM (CAST("placed" AS TIMESTAMP) - TIMESTAMP '1970-01-01 00:00:00.000000'))) AS bigint) / 86400)) AS a5,
  MAX(FLOOR(CAST(FLOOR(EXTRACT(EPOCH FROM (CAST("placed" AS TIMESTAMP) - TIMESTAMP '1970-01-01 00:00:00.000000'))) AS bigint) / 86400)) AS a6,
  MIN(FLOOR(CAST(FLOOR(EXTRACT(EPOCH FROM (CAST("placed" AS TIMESTAMP) - TIMESTAMP '1970-01-01 00:00:00.000000'))) AS bigint) / 86400)) AS a7
FROM "sales"."orders";

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN 0 ELSE n - 1 END), 0) FROM (SELECT "customer" AS k0, COUNT(*) AS n FROM "sales"."orders" GROUP BY "customer") seen;

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN n ELSE n - 1 END), 0) FROM (SELECT "id" AS k0, COUNT(*) AS n FROM "sales"."orders" GROUP BY "id") seen;

SELECT COUNT(*) FROM (SELECT "customer" AS k0, "country" AS k1 FROM "sales"."orders") child LEFT JOIN (SELECT DISTINCT "id" AS p0, "country" AS p1 FROM "sales"."customers") parent ON child.k0 = parent.p0 AND child.k1 = parent.p1 WHERE child.k0 IS NOT NULL AND child.k1 IS NOT NULL AND parent.p0 IS NULL;

SELECT COUNT(*) FROM (SELECT "customer" AS k0 FROM "sales"."orders") child LEFT JOIN (SELECT DISTINCT "id" AS p0 FROM "sales"."customers") parent ON child.k0 = parent.p0 WHERE child.k0 IS NOT NULL AND parent.p0 IS NULL;

SELECT MAX(gap) FROM (SELECT step - LAG(step) OVER (ORDER BY step) AS gap FROM (SELECT DISTINCT FLOOR(CAST(FLOOR(EXTRACT(EPOCH FROM (CAST("placed" AS TIMESTAMP) - TIMESTAMP '1970-01-01 00:00:00.000000'))) AS bigint) / 86400) AS step FROM "sales"."orders" WHERE "placed" IS NOT NULL) loads) gaps;

SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull OR t.typnotnull THEN 'NO' ELSE 'YES' END
FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
WHERE n.nspname = 'sales' AND c.relname = 'customers' AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attnum;

SELECT COUNT(*) AS a0
FROM "sales"."customers";
