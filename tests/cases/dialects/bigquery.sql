SELECT column_name, data_type, is_nullable FROM `shop-prod`.`sales`.INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'it\'s orders' ORDER BY ordinal_position;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN `it's "the" mail` IS NULL THEN 1 END) AS a1,
  COUNT(`id`) AS a2,
  COUNT(DISTINCT `id`) AS a3,
  COUNT(CASE WHEN CHAR_LENGTH(CAST(`id` AS STRING)) > 12.5 THEN 1 END) AS a4,
  COUNT(CASE WHEN `it's "the" mail` NOT IN ('it\'s', 'C:\\') THEN 1 END) AS a5,
  COUNT(CASE WHEN MOD(CAST(`id` AS BIGNUMERIC), CAST(0.25 AS BIGNUMERIC)) <> 0 THEN 1 END) AS a6,
  COUNT(CASE WHEN MOD(CAST(`id` AS BIGNUMERIC), CAST(5 AS BIGNUMERIC)) <> 0 THEN 1 END) AS a7,
  COUNT(CASE WHEN `placed` < DATE '2026-01-31' OR `placed` > TIME '23:59:58.000000' THEN 1 END) AS a8,
  TIMESTAMP_DIFF(TIMESTAMP '2026-11-29 12:30:00.000000+00', CAST(MAX(`placed`) AS TIMESTAMP), SECOND) AS a9,
  COUNT(CASE WHEN NOT (REGEXP_CONTAINS(`it's "the" mail`, '^[^@]+@\\w+\\.\'$')) THEN 1 END) AS a10,
  COUNT(CASE WHEN ARRAY_LENGTH(`id`) < 2 THEN 1 END) AS a11,
  COUNT(CASE WHEN ARRAY_LENGTH(`id`) > (SELECT COUNT(DISTINCT item) FROM UNNEST(`id`) AS item) THEN 1 END) AS a12,
  COUNT(CASE WHEN EXISTS (SELECT 1 FROM UNNEST(`id`) AS item1 WHERE CHAR_LENGTH(CAST(item1 AS STRING)) > 3) THEN 1 END) AS a13,
  COUNT(`id`.`part`) AS a14
FROM `shop-prod`.`sales`.`it's orders`;

SELECT `a'; DROP TABLE t; --`, `a"; DROP TABLE t; --`, `a\`; DROP TABLE t; --`, `a]; DROP TABLE t; --`, `a\\'; DROP TABLE t; --`, `a\\`, `a\\\\'; DROP TABLE t; --`, `*/ x /*`, `$$; DROP TABLE t; $$`, `a '; DROP TABLE t`, `{fn x}`, `?`
FROM t WHERE x IN ('a\'; DROP TABLE t; --', 'a"; DROP TABLE t; --', 'a`; DROP TABLE t; --', 'a]; DROP TABLE t; --', 'a\\\'; DROP TABLE t; --', 'a\\', 'a\\\\\'; DROP TABLE t; --', '*/ x /*', '$$; DROP TABLE t; $$', 'a\n\'; DROP TABLE t', '{fn x}', '?');

SELECT * FROM (SELECT `id` FROM `shop-prod`.`sales`.`orders`) AS limited LIMIT 5;

SELECT column_name, data_type, is_nullable FROM `shop-prod`.`sales`.INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'orders' ORDER BY ordinal_position;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN NOT (REGEXP_CONTAINS(`country`, '^[A-Z]{2}$')) THEN 1 END) AS a1,
  COUNT(CASE WHEN EXISTS (SELECT 1 FROM UNNEST(`tags`) AS item1 WHERE item1 IS NULL) THEN 1 END) AS a2,
  COUNT(CASE WHEN EXISTS (SELECT 1 FROM UNNEST(`tags`) AS item1 WHERE CHAR_LENGTH(item1) > 5) THEN 1 END) AS a3,
  TIMESTAMP_DIFF(CURRENT_TIMESTAMP(), CAST(MAX(`placed`) AS TIMESTAMP), SECOND) AS a4,
  COUNT(DISTINCT FLOOR(TIMESTAMP_DIFF(CAST(`placed` AS TIMESTAMP), TIMESTAMP '1970-01-01 00:00:00.000000+00', SECOND) / 86400)) AS a5,
  MAX(FLOOR(TIMESTAMP_DIFF(CAST(`placed` AS TIMESTAMP), TIMESTAMP '1970-01-01 00:00:00.000000+00', SECOND) / 86400)) AS a6,
  MIN(FLOOR(TIMESTAMP_DIFF(CAST(`placed` AS TIMESTAMP), TIMESTAMP '1970-01-01 00:00:00.000000+00', SECOND) / 86400)) AS a7
FROM `shop-prod`.`sales`.`orders`;

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN 0 ELSE n - 1 END), 0) FROM (SELECT `customer` AS k0, COUNT(*) AS n FROM `shop-prod`.`sales`.`orders` GROUP BY `customer`) seen;

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN n ELSE n - 1 END), 0) FROM (SELECT `id` AS k0, COUNT(*) AS n FROM `shop-prod`.`sales`.`orders` GROUP BY `id`) seen;

SELECT COUNT(*) FROM (SELECT `customer` AS k0, `country` AS k1 FROM `shop-prod`.`sales`.`orders`) child LEFT JOIN (SELECT DISTINCT `id` AS p0, `country` AS p1 FROM `shop-prod`.`sales`.`customers`) parent ON child.k0 = parent.p0 AND child.k1 = parent.p1 WHERE child.k0 IS NOT NULL AND child.k1 IS NOT NULL AND parent.p0 IS NULL;

SELECT COUNT(*) FROM (SELECT `customer` AS k0 FROM `shop-prod`.`sales`.`orders`) child LEFT JOIN (SELECT DISTINCT `id` AS p0 FROM `shop-prod`.`sales`.`customers`) parent ON child.k0 = parent.p0 WHERE child.k0 IS NOT NULL AND parent.p0 IS NULL;

SELECT MAX(gap) FROM (SELECT step - LAG(step) OVER (ORDER BY step) AS gap FROM (SELECT DISTINCT FLOOR(TIMESTAMP_DIFF(CAST(`placed` AS TIMESTAMP), TIMESTAMP '1970-01-01 00:00:00.000000+00', SECOND) / 86400) AS step FROM `shop-prod`.`sales`.`orders` WHERE `placed` IS NOT NULL) loads) gaps;

SELECT column_name, data_type, is_nullable FROM `shop-prod`.`sales`.INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'customers' ORDER BY ordinal_position;

SELECT COUNT(*) AS a0
FROM `shop-prod`.`sales`.`customers`;
