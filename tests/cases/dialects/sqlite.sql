PRAGMA query_only = ON;

SELECT name, type, CASE "notnull" WHEN 1 THEN 'NO' ELSE 'YES' END FROM pragma_table_info('it''s orders') ORDER BY cid;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN "it's ""the"" mail" IS NULL THEN 1 END) AS a1,
  COUNT("id") AS a2,
  COUNT(DISTINCT "id") AS a3,
  COUNT(CASE WHEN LENGTH(CAST("id" AS TEXT)) > 12.5 THEN 1 END) AS a4,
  COUNT(CASE WHEN "it's ""the"" mail" NOT IN ('it''s', 'C:\') THEN 1 END) AS a5,
  COUNT(CASE WHEN ABS("id" / CAST(0.25 AS REAL) - ROUND("id" / CAST(0.25 AS REAL))) > 0.0000000001 THEN 1 END) AS a6,
  COUNT(CASE WHEN ABS("id" / CAST(5 AS REAL) - ROUND("id" / CAST(5 AS REAL))) > 0.0000000001 THEN 1 END) AS a7,
  COUNT(CASE WHEN "placed" < '2026-01-31' OR "placed" > '23:59:58' THEN 1 END) AS a8,
  (CAST(strftime('%s', '2026-11-29 12:30:00') AS INTEGER) - CAST(strftime('%s', datetime(MAX("placed"))) AS INTEGER)) AS a9
FROM "it's orders";

SELECT "a'; DROP TABLE t; --", "a""; DROP TABLE t; --", "a`; DROP TABLE t; --", "a]; DROP TABLE t; --", "a\'; DROP TABLE t; --", "a\", "a\\'; DROP TABLE t; --", "*/ x /*", "$$; DROP TABLE t; $$", "a '; DROP TABLE t", "{fn x}", "?"
FROM t WHERE x IN ('a''; DROP TABLE t; --', 'a"; DROP TABLE t; --', 'a`; DROP TABLE t; --', 'a]; DROP TABLE t; --', 'a\''; DROP TABLE t; --', 'a\', 'a\\''; DROP TABLE t; --', '*/ x /*', '$$; DROP TABLE t; $$', 'a
''; DROP TABLE t', '{fn x}', '?');

SELECT * FROM (SELECT "id" FROM "orders") AS limited LIMIT 5;
