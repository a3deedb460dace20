PRAGMA query_only = ON;

SELECT name, type, CASE "notnull" WHEN 1 THEN 'NO' ELSE 'YES' END FROM pragma_table_xinfo('it''s orders') WHERE hidden <> 1 ORDER BY cid;

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

SELECT name, type, CASE "notnull" WHEN 1 THEN 'NO' ELSE 'YES' END FROM pragma_table_xinfo('orders') WHERE hidden <> 1 ORDER BY cid;

SELECT COUNT(*) AS a0,
  (CAST(strftime('%s', datetime('now')) AS INTEGER) - CAST(strftime('%s', datetime(MAX("placed"))) AS INTEGER)) AS a1,
  COUNT(DISTINCT FLOOR((CAST(strftime('%s', datetime("placed")) AS INTEGER) - CAST(strftime('%s', '1970-01-01 00:00:00') AS INTEGER)) / 86400)) AS a2,
  MAX(FLOOR((CAST(strftime('%s', datetime("placed")) AS INTEGER) - CAST(strftime('%s', '1970-01-01 00:00:00') AS INTEGER)) / 86400)) AS a3,
  MIN(FLOOR((CAST(strftime('%s', datetime("placed")) AS INTEGER) - CAST(strftime('%s', '1970-01-01 00:00:00') AS INTEGER)) / 86400)) AS a4
FROM "orders";

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN 0 ELSE n - 1 END), 0) FROM (SELECT "customer" AS k0, COUNT(*) AS n FROM "orders" GROUP BY "customer") seen;

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN n ELSE n - 1 END), 0) FROM (SELECT "id" AS k0, COUNT(*) AS n FROM "orders" GROUP BY "id") seen;

SELECT COUNT(*) FROM (SELECT "customer" AS k0, "country" AS k1 FROM "orders") child LEFT JOIN (SELECT DISTINCT "id" AS p0, "country" AS p1 FROM "customers") parent ON child.k0 = parent.p0 AND child.k1 = parent.p1 WHERE child.k0 IS NOT NULL AND child.k1 IS NOT NULL AND parent.p0 IS NULL;

SELECT COUNT(*) FROM (SELECT "customer" AS k0 FROM "orders") child LEFT JOIN (SELECT DISTINCT "id" AS p0 FROM "customers") parent ON child.k0 = parent.p0 WHERE child.k0 IS NOT NULL AND parent.p0 IS NULL;

SELECT MAX(gap) FROM (SELECT step - LAG(step) OVER (ORDER BY step) AS gap FROM (SELECT DISTINCT FLOOR((CAST(strftime('%s', datetime("placed")) AS INTEGER) - CAST(strftime('%s', '1970-01-01 00:00:00') AS INTEGER)) / 86400) AS step FROM "orders" WHERE "placed" IS NOT NULL) loads) gaps;

SELECT name, type, CASE "notnull" WHEN 1 THEN 'NO' ELSE 'YES' END FROM pragma_table_xinfo('customers') WHERE hidden <> 1 ORDER BY cid;

SELECT COUNT(*) AS a0
FROM "customers";
