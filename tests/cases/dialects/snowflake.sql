ALTER SESSION SET TIMEZONE = 'UTC', STATEMENT_TIMEOUT_IN_SECONDS = 60;

SELECT column_name, CASE WHEN data_type = 'NUMBER' THEN 'NUMBER(' || numeric_precision || ',' || numeric_scale || ')' WHEN character_maximum_length IS NOT NULL THEN data_type || '(' || character_maximum_length || ')' ELSE data_type END, is_nullable
FROM "shop".INFORMATION_SCHEMA.COLUMNS WHERE table_schema = 'sales' AND table_name = 'it''s orders' ORDER BY ordinal_position;

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
FROM "shop"."sales"."it's orders";

SELECT "a'; DROP TABLE t; --", "a""; DROP TABLE t; --", "a`; DROP TABLE t; --", "a]; DROP TABLE t; --", "a\'; DROP TABLE t; --", "a\", "a\\'; DROP TABLE t; --", "*/ x /*", "$$; DROP TABLE t; $$", "a '; DROP TABLE t", "{fn x}", "?"
FROM t WHERE x IN ('a''; DROP TABLE t; --', 'a"; DROP TABLE t; --', 'a`; DROP TABLE t; --', 'a]; DROP TABLE t; --', 'a\\''; DROP TABLE t; --', 'a\\', 'a\\\\''; DROP TABLE t; --', '*/ x /*', '$$; DROP TABLE t; $$', 'a
''; DROP TABLE t', '{fn x}', '?');

SELECT * FROM (SELECT "id" FROM "shop"."sales"."orders") AS limited LIMIT 5;
