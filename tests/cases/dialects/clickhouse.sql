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
