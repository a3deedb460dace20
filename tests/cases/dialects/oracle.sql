ALTER SESSION SET TIME_ZONE = '+00:00';

SELECT column_name, CASE WHEN data_type LIKE '%CHAR%' THEN data_type || '(' || char_length || ')' WHEN data_type = 'NUMBER' AND data_precision IS NOT NULL THEN 'NUMBER(' || data_precision || ',' || data_scale || ')' ELSE data_type END, CASE nullable WHEN 'N' THEN 'NO' ELSE 'YES' END
FROM all_tab_columns WHERE owner = 'sales' AND table_name = 'it''s orders' ORDER BY column_id;

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
