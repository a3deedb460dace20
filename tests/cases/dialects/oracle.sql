ALTER SESSION SET TIME_ZONE = '+00:00';

SELECT column_name, CASE WHEN data_type LIKE '%CHAR%' THEN data_type || '(' || char_length || ')' WHEN data_type = 'NUMBER' AND data_precision IS NOT NULL THEN 'NUMBER(' || data_precision || ',' || data_scale || ')' ELSE data_type END, CASE nullable WHEN 'N' THEN 'NO' ELSE 'YES' END
FROM all_tab_columns WHERE owner = 'sales' AND table_name = 'it''s orders' ORDER BY column_id;

SELECT DISTINCT owner, table_name FROM all_tab_columns WHERE UPPER(owner) = UPPER('sales') AND UPPER(table_name) = UPPER('it''s orders') ORDER BY 1, 2;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN "it's ""the"" mail" IS NULL THEN 1 END) AS a1,
  COUNT("id") AS a2,
  COUNT(DISTINCT "id") AS a3,
  COUNT(CASE WHEN LENGTH(TO_CHAR("id")) > 12.5 THEN 1 END) AS a4,
  COUNT(CASE WHEN "it's ""the"" mail" NOT IN ('it''s', 'C:\') THEN 1 END) AS a5,
  COUNT(CASE WHEN MOD(CAST("id" AS DECIMAL(38, 10)), 0.25) <> 0 THEN 1 END) AS a6,
  COUNT(CASE WHEN MOD("id", 5) <> 0 THEN 1 END) AS a7,
  COUNT(CASE WHEN "placed" < DATE '2026-01-31' OR "placed" > '23:59:58' THEN 1 END) AS a8,
  ROUND((CAST(TIMESTAMP '2026-11-29 12:30:00.000000' AS DATE) - CAST(CAST(SYS_EXTRACT_UTC(CAST(MAX("placed") AS TIMESTAMP WITH TIME ZONE)) AS TIMESTAMP) AS DATE)) * 86400) AS a9,
  COUNT(CASE WHEN NOT (REGEXP_LIKE("it's ""the"" mail", '^[^@]+@\w+\.''$')) THEN 1 END) AS a10
FROM "sales"."it's orders";

SELECT "a'; DROP TABLE t; --", "a""; DROP TABLE t; --", "a`; DROP TABLE t; --", "a]; DROP TABLE t; --", "a\'; DROP TABLE t; --", "a\", "a\\'; DROP TABLE t; --", "*/ x /*", "$$; DROP TABLE t; $$", "a '; DROP TABLE t", "{fn x}", "?"
FROM t WHERE x IN ('a''; DROP TABLE t; --', 'a"; DROP TABLE t; --', 'a`; DROP TABLE t; --', 'a]; DROP TABLE t; --', 'a\''; DROP TABLE t; --', 'a\', 'a\\''; DROP TABLE t; --', '*/ x /*', '$$; DROP TABLE t; $$', 'a
''; DROP TABLE t', '{fn x}', '?');

SELECT * FROM (SELECT "id" FROM "sales"."orders") limited FETCH FIRST 5 ROWS ONLY;

SELECT column_name, CASE WHEN data_type LIKE '%CHAR%' THEN data_type || '(' || char_length || ')' WHEN data_type = 'NUMBER' AND data_precision IS NOT NULL THEN 'NUMBER(' || data_precision || ',' || data_scale || ')' ELSE data_type END, CASE nullable WHEN 'N' THEN 'NO' ELSE 'YES' END
FROM all_tab_columns WHERE owner = 'sales' AND table_name = 'orders' ORDER BY column_id;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN NOT (REGEXP_LIKE("country", '^[A-Z]{2}$')) THEN 1 END) AS a1,
  ROUND((CAST(CAST(SYS_EXTRACT_UTC(CAST(CURRENT_TIMESTAMP AS TIMESTAMP WITH TIME ZONE)) AS TIMESTAMP) AS DATE) - CAST(CAST(SYS_EXTRACT_UTC(CAST(MAX("placed") AS TIMESTAMP WITH TIME ZONE)) AS TIMESTAMP) AS DATE)) * 86400) AS a2,
  COUNT(DISTINCT FLOOR(ROUND((CAST(CAST(SYS_EXTRACT_UTC(CAST("placed" AS TIMESTAMP WITH TIME ZONE)) AS TIMESTAMP) AS DATE) - CAST(TIMESTAMP '1970-01-01 00:00:00.000000' AS DATE)) * 86400) / 86400)) AS a3,
  MAX(FLOOR(ROUND((CAST(CAST(SYS_EXTRACT_UTC(CAST("placed" AS TIMESTAMP WITH TIME ZONE)) AS TIMESTAMP) AS DATE) - CAST(TIMESTAMP '1970-01-01 00:00:00.000000' AS DATE)) * 86400) / 86400)) AS a4,
  MIN(FLOOR(ROUND((CAST(CAST(SYS_EXTRACT_UTC(CAST("placed" AS TIMESTAMP WITH TIME ZONE)) AS TIMESTAMP) AS DATE) - CAST(TIMESTAMP '1970-01-01 00:00:00.000000' AS DATE)) * 86400) / 86400)) AS a5
FROM "sales"."orders";

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN 0 ELSE n - 1 END), 0) FROM (SELECT "customer" AS k0, COUNT(*) AS n FROM "sales"."orders" GROUP BY "customer") seen;

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN n ELSE n - 1 END), 0) FROM (SELECT "id" AS k0, COUNT(*) AS n FROM "sales"."orders" GROUP BY "id") seen;

SELECT COUNT(*) FROM (SELECT "customer" AS k0, "country" AS k1 FROM "sales"."orders") child LEFT JOIN (SELECT DISTINCT "id" AS p0, "country" AS p1 FROM "sales"."customers") parent ON child.k0 = parent.p0 AND child.k1 = parent.p1 WHERE child.k0 IS NOT NULL AND child.k1 IS NOT NULL AND parent.p0 IS NULL;

SELECT COUNT(*) FROM (SELECT "customer" AS k0 FROM "sales"."orders") child LEFT JOIN (SELECT DISTINCT "id" AS p0 FROM "sales"."customers") parent ON child.k0 = parent.p0 WHERE child.k0 IS NOT NULL AND parent.p0 IS NULL;

SELECT MAX(gap) FROM (SELECT step - LAG(step) OVER (ORDER BY step) AS gap FROM (SELECT DISTINCT FLOOR(ROUND((CAST(CAST(SYS_EXTRACT_UTC(CAST("placed" AS TIMESTAMP WITH TIME ZONE)) AS TIMESTAMP) AS DATE) - CAST(TIMESTAMP '1970-01-01 00:00:00.000000' AS DATE)) * 86400) / 86400) AS step FROM "sales"."orders" WHERE "placed" IS NOT NULL) loads) gaps;

SELECT column_name, CASE WHEN data_type LIKE '%CHAR%' THEN data_type || '(' || char_length || ')' WHEN data_type = 'NUMBER' AND data_precision IS NOT NULL THEN 'NUMBER(' || data_precision || ',' || data_scale || ')' ELSE data_type END, CASE nullable WHEN 'N' THEN 'NO' ELSE 'YES' END
FROM all_tab_columns WHERE owner = 'sales' AND table_name = 'customers' ORDER BY column_id;

SELECT COUNT(*) AS a0
FROM "sales"."customers";
