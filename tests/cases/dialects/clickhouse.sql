SET session_timezone = 'UTC', join_use_nulls = 1, aggregate_functions_null_for_empty = 1, max_execution_time = 60, readonly = 2;

SELECT name, type, if(type LIKE 'Nullable(%' OR type LIKE 'LowCardinality(Nullable(%', 'YES', 'NO') FROM system.columns WHERE database = 'shop' AND table = 'it\'s orders' ORDER BY position;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN `it's "the" mail` IS NULL THEN 1 END) AS a1,
  COUNT(`id`) AS a2,
  uniqExact(`id`) AS a3,
  COUNT(CASE WHEN lengthUTF8(toString(`id`)) > 12.5 THEN 1 END) AS a4,
  COUNT(CASE WHEN `it's "the" mail` NOT IN ('it\'s', 'C:\\') THEN 1 END) AS a5,
  COUNT(CASE WHEN modulo(CAST(`id` AS Nullable(Decimal(38, 10))), CAST('0.25' AS Decimal(38, 10))) <> 0 THEN 1 END) AS a6,
  COUNT(CASE WHEN modulo(CAST(`id` AS Nullable(Decimal(38, 10))), CAST('5' AS Decimal(38, 10))) <> 0 THEN 1 END) AS a7,
  COUNT(CASE WHEN `placed` < toDate32('2026-01-31') OR `placed` > '23:59:58' THEN 1 END) AS a8,
  dateDiff('second', toDateTime64(MAX(`placed`), 6, 'UTC'), toDateTime64('2026-11-29 12:30:00.000000', 6, 'UTC')) AS a9,
  COUNT(CASE WHEN NOT (match(`it's "the" mail`, '^[^@]+@\\w+\\.\'$')) THEN 1 END) AS a10,
  COUNT(CASE WHEN length(`id`) < 2 THEN 1 END) AS a11,
  COUNT(CASE WHEN length(arrayDistinct(`id`)) < length(`id`) THEN 1 END) AS a12,
  COUNT(CASE WHEN arrayExists(item1 -> lengthUTF8(toString(item1)) > 3, `id`) THEN 1 END) AS a13,
  COUNT(CASE WHEN arrayExists(item1 -> item1 = 'it\'s', mapKeys(`id`)) THEN 1 END) AS a14,
  COUNT(CASE WHEN arrayExists(item1 -> item1 IS NULL, mapValues(`id`)) THEN 1 END) AS a15,
  COUNT(tupleElement(`id`, 'part')) AS a16
FROM `shop`.`it's orders`;

SELECT `a'; DROP TABLE t; --`, `a"; DROP TABLE t; --`, `a\`; DROP TABLE t; --`, `a]; DROP TABLE t; --`, `a\\'; DROP TABLE t; --`, `a\\`, `a\\\\'; DROP TABLE t; --`, `*/ x /*`, `$$; DROP TABLE t; $$`, `a '; DROP TABLE t`, `{fn x}`, `?`
FROM t WHERE x IN ('a\'; DROP TABLE t; --', 'a"; DROP TABLE t; --', 'a`; DROP TABLE t; --', 'a]; DROP TABLE t; --', 'a\\\'; DROP TABLE t; --', 'a\\', 'a\\\\\'; DROP TABLE t; --', '*/ x /*', '$$; DROP TABLE t; $$', 'a
\'; DROP TABLE t', '{fn x}', '?');

SELECT * FROM (SELECT `id` FROM `shop`.`orders`) AS limited LIMIT 5;

SELECT name, type, if(type LIKE 'Nullable(%' OR type LIKE 'LowCardinality(Nullable(%', 'YES', 'NO') FROM system.columns WHERE database = 'shop' AND table = 'orders' ORDER BY position;

SELECT COUNT(*) AS a0,
  COUNT(CASE WHEN NOT (match(`country`, '^[A-Z]{2}$')) THEN 1 END) AS a1,
  COUNT(CASE WHEN arrayExists(item1 -> item1 IS NULL, `tags`) THEN 1 END) AS a2,
  COUNT(CASE WHEN arrayExists(item1 -> lengthUTF8(item1) > 5, `tags`) THEN 1 END) AS a3,
  dateDiff('second', toDateTime64(MAX(`placed`), 6, 'UTC'), now64(6, 'UTC')) AS a4,
  uniqExact(FLOOR(dateDiff('second', toDateTime64('1970-01-01 00:00:00.000000', 6, 'UTC'), toDateTime64(`placed`, 6, 'UTC')) / 86400)) AS a5,
  MAX(FLOOR(dateDiff('second', toDateTime64('1970-01-01 00:00:00.000000', 6, 'UTC'), toDateTime64(`placed`, 6, 'UTC')) / 86400)) AS a6,
  MIN(FLOOR(dateDiff('second', toDateTime64('1970-01-01 00:00:00.000000', 6, 'UTC'), toDateTime64(`placed`, 6, 'UTC')) / 86400)) AS a7
FROM `shop`.`orders`;

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN 0 ELSE n - 1 END), 0) FROM (SELECT `customer` AS k0, COUNT(*) AS n FROM `shop`.`orders` GROUP BY `customer`) seen;

SELECT COALESCE(SUM(CASE WHEN k0 IS NULL THEN n ELSE n - 1 END), 0) FROM (SELECT `id` AS k0, COUNT(*) AS n FROM `shop`.`orders` GROUP BY `id`) seen;

SELECT COUNT(*) FROM (SELECT `customer` AS k0, `country` AS k1 FROM `shop`.`orders`) child LEFT JOIN (SELECT DISTINCT `id` AS p0, `country` AS p1 FROM `shop`.`customers`) parent ON child.k0 = parent.p0 AND child.k1 = parent.p1 WHERE child.k0 IS NOT NULL AND child.k1 IS NOT NULL AND parent.p0 IS NULL;

SELECT COUNT(*) FROM (SELECT `customer` AS k0 FROM `shop`.`orders`) child LEFT JOIN (SELECT DISTINCT `id` AS p0 FROM `shop`.`customers`) parent ON child.k0 = parent.p0 WHERE child.k0 IS NOT NULL AND parent.p0 IS NULL;

SELECT MAX(gap) FROM (SELECT step - LAG(step) OVER (ORDER BY step) AS gap FROM (SELECT DISTINCT FLOOR(dateDiff('second', toDateTime64('1970-01-01 00:00:00.000000', 6, 'UTC'), toDateTime64(`placed`, 6, 'UTC')) / 86400) AS step FROM `shop`.`orders` WHERE `placed` IS NOT NULL) loads) gaps;

SELECT name, type, if(type LIKE 'Nullable(%' OR type LIKE 'LowCardinality(Nullable(%', 'YES', 'NO') FROM system.columns WHERE database = 'shop' AND table = 'customers' ORDER BY position;

SELECT COUNT(*) AS a0
FROM `shop`.`customers`;
