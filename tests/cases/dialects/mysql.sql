SET SESSION TRANSACTION READ ONLY;

SET NAMES utf8mb4;

SET SESSION time_zone = '+00:00', sql_mode = 'STRICT_TRANS_TABLES' /*!50704 , max_execution_time = 60000 */ /*M!100100 , max_statement_time = 60 */;

SELECT column_name, column_type, is_nullable FROM information_schema.columns WHERE table_schema = 'shop' AND table_name = 'it''s orders' ORDER BY ordinal_position;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN `it's "the" mail` IS NULL THEN 1 END) AS a1,
  COUNT(`id`) AS a2,
  COUNT(DISTINCT `id`) AS a3,
  COUNT(CASE WHEN CHAR_LENGTH(CAST(`id` AS CHAR)) > 12.5 THEN 1 END) AS a4,
  COUNT(CASE WHEN `it's "the" mail` NOT IN ('it''s', 'C:\\') THEN 1 END) AS a5,
  COUNT(CASE WHEN MOD(CAST(ABS(`id`) AS DECIMAL(38, 10)), 0.25) <> 0 THEN 1 END) AS a6,
  COUNT(CASE WHEN MOD(ABS(`id`), 5) <> 0 THEN 1 END) AS a7,
  COUNT(CASE WHEN `placed` < DATE '2026-01-31' OR `placed` > TIME '23:59:58.000000' THEN 1 END) AS a8,
  TIMESTAMPDIFF(SECOND, CAST(MAX(`placed`) AS DATETIME(6)), TIMESTAMP '2026-11-29 12:30:00.000000') AS a9,
  COUNT(CASE WHEN NOT (CONVERT(`it's "the" mail` USING utf8mb4) COLLATE utf8mb4_bin REGEXP '^[^@]+@\\w+\\.''$') THEN 1 END) AS a10
FROM `shop`.`it's orders`;

SELECT `a'; DROP TABLE t; --`, `a"; DROP TABLE t; --`, `a``; DROP TABLE t; --`, `a]; DROP TABLE t; --`, `a\'; DROP TABLE t; --`, `a\`, `a\\'; DROP TABLE t; --`, `*/ x /*`, `$$; DROP TABLE t; $$`, `a '; DROP TABLE t`, `{fn x}`, `?`
FROM t WHERE x IN ('a''; DROP TABLE t; --', 'a"; DROP TABLE t; --', 'a`; DROP TABLE t; --', 'a]; DROP TABLE t; --', 'a\\''; DROP TABLE t; --', 'a\\', 'a\\\\''; DROP TABLE t; --', '*/ x /*', '$$; DROP TABLE t; $$', 'a
''; DROP TABLE t', '{fn x}', '?');

SELECT * FROM (SELECT `id` FROM `shop`.`orders`) AS limited LIMIT 5;
