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

SELECT column_name, column_type, is_nullable FROM information_schema.columns WHERE table_schema = 'shop' AND table_name = 'orders' ORDER BY ordinal_position;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN NOT (CONVERT(`country` USING utf8mb4) COLLATE utf8mb4_bin REGEXP '^[A-Z]{2}$') THEN 1 END) AS a1,
  TIMESTAMPDIFF(SECOND, CAST(MAX(`placed`) AS DATETIME(6)), UTC_TIMESTAMP(6)) AS a2,
  COUNT(DISTINCT FLOOR(TIMESTAMPDIFF(SECOND, TIMESTAMP '1970-01-01 00:00:00.000000', CAST(`placed` AS DATETIME(6))) / 86400)) AS a3,
  MAX(FLOOR(TIMESTAMPDIFF(SECOND, TIMESTAMP '1970-01-01 00:00:00.000000', CAST(`placed` AS DATETIME(6))) / 86400)) AS a4,
  MIN(FLOOR(TIMESTAMPDIFF(SECOND, TIMESTAMP '1970-01-01 00:00:00.000000', CAST(`placed` AS DATETIME(6))) / 86400)) AS a5
FROM `shop`.`orders`;

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN 0 ELSE n - 1 END), 0) FROM (SELECT `customer` AS k0, COUNT(*) AS n FROM `shop`.`orders` GROUP BY `customer`) seen;

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN n ELSE n - 1 END), 0) FROM (SELECT `id` AS k0, COUNT(*) AS n FROM `shop`.`orders` GROUP BY `id`) seen;

SELECT COUNT(*) FROM (SELECT `customer` AS k0, `country` AS k1 FROM `shop`.`orders`) child LEFT JOIN (SELECT DISTINCT `id` AS p0, `country` AS p1 FROM `shop`.`customers`) parent ON child.k0 = parent.p0 AND child.k1 = parent.p1 WHERE child.k0 IS NOT NULL AND child.k1 IS NOT NULL AND parent.p0 IS NULL;

SELECT COUNT(*) FROM (SELECT `customer` AS k0 FROM `shop`.`orders`) child LEFT JOIN (SELECT DISTINCT `id` AS p0 FROM `shop`.`customers`) parent ON child.k0 = parent.p0 WHERE child.k0 IS NOT NULL AND parent.p0 IS NULL;

SELECT MAX(gap) FROM (SELECT step - LAG(step) OVER (ORDER BY step) AS gap FROM (SELECT DISTINCT FLOOR(TIMESTAMPDIFF(SECOND, TIMESTAMP '1970-01-01 00:00:00.000000', CAST(`placed` AS DATETIME(6))) / 86400) AS step FROM `shop`.`orders` WHERE `placed` IS NOT NULL) loads) gaps;

SELECT column_name, column_type, is_nullable FROM information_schema.columns WHERE table_schema = 'shop' AND table_name = 'customers' ORDER BY ordinal_position;

SELECT COUNT(*) AS a0
FROM `shop`.`customers`;
