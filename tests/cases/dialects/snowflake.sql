ALTER SESSION SET TIMEZONE = 'UTC', STATEMENT_TIMEOUT_IN_SECONDS = 60;

SELECT column_name, CASE WHEN data_type = 'NUMBER' THEN 'NUMBER(' || numeric_precision || ',' || numeric_scale || ')' WHEN character_maximum_length IS NOT NULL THEN data_type || '(' || character_maximum_length || ')' ELSE data_type END, is_nullable
FROM "SHOP".INFORMATION_SCHEMA.COLUMNS WHERE table_schema = 'sales' AND table_name = 'it''s orders' ORDER BY ordinal_position;

SELECT table_schema, table_name FROM "SHOP".INFORMATION_SCHEMA.TABLES
WHERE UPPER(table_schema) = UPPER('sales') AND UPPER(table_name) = UPPER('it''s orders') ORDER BY 1, 2;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN "it's ""the"" mail" IS NULL THEN 1 END) AS a1,
  COUNT("id") AS a2,
  COUNT(DISTINCT "id") AS a3,
  COUNT(CASE WHEN LENGTH(CAST("id" AS VARCHAR)) > 12.5 THEN 1 END) AS a4,
  COUNT(CASE WHEN "it's ""the"" mail" NOT IN ('it''s', 'C:\\') THEN 1 END) AS a5,
  COUNT(CASE WHEN MOD(CAST("id" AS DECIMAL(38, 10)), 0.25) <> 0 THEN 1 END) AS a6,
  COUNT(CASE WHEN MOD("id", 5) <> 0 THEN 1 END) AS a7,
  COUNT(CASE WHEN "placed" < DATE '2026-01-31' OR "placed" > TIME '23:59:58.000000' THEN 1 END) AS a8,
  DATEDIFF('second', CAST(CONVERT_TIMEZONE('UTC', CAST(MAX("placed") AS TIMESTAMP_TZ)) AS TIMESTAMP_NTZ), CAST('2026-11-29 12:30:00.000000' AS TIMESTAMP_NTZ)) AS a9,
  COUNT(CASE WHEN NOT (REGEXP_INSTR("it's ""the"" mail", '^[^@]+@\\w+\\.''$') > 0) THEN 1 END) AS a10,
  COUNT(CASE WHEN ARRAY_SIZE("id") < 2 THEN 1 END) AS a11,
  COUNT(CASE WHEN ARRAY_SIZE(ARRAY_DISTINCT("id")) < ARRAY_SIZE("id") THEN 1 END) AS a12,
  COUNT(GET("id", 'part')) AS a13
FROM "SHOP"."sales"."it's orders";

SELECT "a'; DROP TABLE t; --", "a""; DROP TABLE t; --", "a`; DROP TABLE t; --", "a]; DROP TABLE t; --", "a\'; DROP TABLE t; --", "a\", "a\\'; DROP TABLE t; --", "*/ x /*", "$$; DROP TABLE t; $$", "a '; DROP TABLE t", "{fn x}", "?"
FROM t WHERE x IN ('a''; DROP TABLE t; --', 'a"; DROP TABLE t; --', 'a`; DROP TABLE t; --', 'a]; DROP TABLE t; --', 'a\\''; DROP TABLE t; --', 'a\\', 'a\\\\''; DROP TABLE t; --', '*/ x /*', '$$; DROP TABLE t; $$', 'a
''; DROP TABLE t', '{fn x}', '?');

SELECT * FROM (SELECT "id" FROM "SHOP"."sales"."orders") AS limited LIMIT 5;

SELECT column_name, CASE WHEN data_type = 'NUMBER' THEN 'NUMBER(' || numeric_precision || ',' || numeric_scale || ')' WHEN character_maximum_length IS NOT NULL THEN data_type || '(' || character_maximum_length || ')' ELSE data_type END, is_nullable
FROM "SHOP".INFORMATION_SCHEMA.COLUMNS WHERE table_schema = 'sales' AND table_name = 'orders' ORDER BY ordinal_position;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN NOT (REGEXP_INSTR("country", '^[A-Z]{2}$') > 0) THEN 1 END) AS a1,
  DATEDIFF('second', CAST(CONVERT_TIMEZONE('UTC', CAST(MAX("placed") AS TIMESTAMP_TZ)) AS TIMESTAMP_NTZ), CAST(CONVERT_TIMEZONE('UTC', CAST(CURRENT_TIMESTAMP AS TIMESTAMP_TZ)) AS TIMESTAMP_NTZ)) AS a2,
  COUNT(DISTINCT FLOOR(DATEDIFF('second', CAST('1970-01-01 00:00:00.000000' AS TIMESTAMP_NTZ), CAST(CONVERT_TIMEZONE('UTC', CAST("placed" AS TIMESTAMP_TZ)) AS TIMESTAMP_NTZ)) / 86400)) AS a3,
  MAX(FLOOR(DATEDIFF('second', CAST('1970-01-01 00:00:00.000000' AS TIMESTAMP_NTZ), CAST(CONVERT_TIMEZONE('UTC', CAST("placed" AS TIMESTAMP_TZ)) AS TIMESTAMP_NTZ)) / 86400)) AS a4,
  MIN(FLOOR(DATEDIFF('second', CAST('1970-01-01 00:00:00.000000' AS TIMESTAMP_NTZ), CAST(CONVERT_TIMEZONE('UTC', CAST("placed" AS TIMESTAMP_TZ)) AS TIMESTAMP_NTZ)) / 86400)) AS a5
FROM "SHOP"."sales"."orders";

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN 0 ELSE n - 1 END), 0) FROM (SELECT "customer" AS k0, COUNT(*) AS n FROM "SHOP"."sales"."orders" GROUP BY "customer") seen;

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN n ELSE n - 1 END), 0) FROM (SELECT "id" AS k0, COUNT(*) AS n FROM "SHOP"."sales"."orders" GROUP BY "id") seen;

SELECT COUNT(*) FROM (SELECT "customer" AS k0, "country" AS k1 FROM "SHOP"."sales"."orders") child LEFT JOIN (SELECT DISTINCT "id" AS p0, "country" AS p1 FROM "SHOP"."sales"."customers") parent ON child.k0 = parent.p0 AND child.k1 = parent.p1 WHERE child.k0 IS NOT NULL AND child.k1 IS NOT NULL AND parent.p0 IS NULL;

SELECT COUNT(*) FROM (SELECT "customer" AS k0 FROM "SHOP"."sales"."orders") child LEFT JOIN (SELECT DISTINCT "id" AS p0 FROM "SHOP"."sales"."customers") parent ON child.k0 = parent.p0 WHERE child.k0 IS NOT NULL AND parent.p0 IS NULL;

SELECT MAX(gap) FROM (SELECT step - LAG(step) OVER (ORDER BY step) AS gap FROM (SELECT DISTINCT FLOOR(DATEDIFF('second', CAST('1970-01-01 00:00:00.000000' AS TIMESTAMP_NTZ), CAST(CONVERT_TIMEZONE('UTC', CAST("placed" AS TIMESTAMP_TZ)) AS TIMESTAMP_NTZ)) / 86400) AS step FROM "SHOP"."sales"."orders" WHERE "placed" IS NOT NULL) loads) gaps;

SELECT column_name, CASE WHEN data_type = 'NUMBER' THEN 'NUMBER(' || numeric_precision || ',' || numeric_scale || ')' WHEN character_maximum_length IS NOT NULL THEN data_type || '(' || character_maximum_length || ')' ELSE data_type END, is_nullable
FROM "SHOP".INFORMATION_SCHEMA.COLUMNS WHERE table_schema = 'sales' AND table_name = 'customers' ORDER BY ordinal_position;

SELECT COUNT(*) AS a0
FROM "SHOP"."sales"."customers";
