SET XACT_ABORT ON;

SET LOCK_TIMEOUT 60000;

SELECT COLUMN_NAME, CASE WHEN CHARACTER_MAXIMUM_LENGTH = -1 THEN CONCAT(DATA_TYPE, '(max)') WHEN CHARACTER_MAXIMUM_LENGTH IS NOT NULL THEN CONCAT(DATA_TYPE, '(', CHARACTER_MAXIMUM_LENGTH, ')') WHEN DATA_TYPE IN ('decimal', 'numeric') THEN CONCAT(DATA_TYPE, '(', NUMERIC_PRECISION, ',', NUMERIC_SCALE, ')') ELSE DATA_TYPE END, IS_NULLABLE
FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = N'sales' AND TABLE_NAME = N'it''s orders' ORDER BY ORDINAL_POSITION;

SELECT COUNT(*) AS a0,
  COUNT_BIG(CASE WHEN [it's "the" mail] IS NULL THEN 1 END) AS a1,
  COUNT([id]) AS a2,
  COUNT_BIG(DISTINCT [id]) AS a3,
  COUNT_BIG(CASE WHEN (LEN(CAST(CAST([id] AS nvarchar(max)) AS nvarchar(max)) + N'.') - 1) > 12.5 THEN 1 END) AS a4,
  COUNT_BIG(CASE WHEN [it's "the" mail] NOT IN (N'it''s', N'C:\') THEN 1 END) AS a5,
  COUNT_BIG(CASE WHEN CAST([id] AS decimal(38, 10)) % 0.25 <> 0 THEN 1 END) AS a6,
  COUNT_BIG(CASE WHEN [id] % 5 <> 0 THEN 1 END) AS a7,
  COUNT_BIG(CASE WHEN [placed] < CAST('2026-01-31' AS date) OR [placed] > CAST('23:59:58.000000' AS time) THEN 1 END) AS a8,
  DATEDIFF_BIG(second, CAST(SWITCHOFFSET(CAST(MAX([placed]) AS datetimeoffset), '+00:00') AS datetime2), CAST('2026-11-29T12:30:00.000000' AS datetime2)) AS a9
FROM [sales].[it's orders];

SELECT [a'; DROP TABLE t; --], [a"; DROP TABLE t; --], [a`; DROP TABLE t; --], [a]]; DROP TABLE t; --], [a\'; DROP TABLE t; --], [a\], [a\\'; DROP TABLE t; --], [*/ x /*], [$$; DROP TABLE t; $$], [a '; DROP TABLE t], [{fn x}], [?]
FROM t WHERE x IN (N'a''; DROP TABLE t; --', N'a"; DROP TABLE t; --', N'a`; DROP TABLE t; --', N'a]; DROP TABLE t; --', N'a\''; DROP TABLE t; --', N'a\', N'a\\''; DROP TABLE t; --', N'*/ x /*', N'$$; DROP TABLE t; $$', N'a
''; DROP TABLE t', N'{fn x}', N'?');

SELECT TOP (5) * FROM (SELECT [id] FROM [sales].[orders]) AS limited;
