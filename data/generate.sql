-- The data of the sample mesh, as they are in the night that '${day}' begins (a Tuesday). Everything is made up, and the same day makes the same
-- data. Three faults are meant: the provider repeats a step of a dispute (payment/chargebacks), and marketing/campaigns has contacts of a
-- campaign that is not there, and lacks those of the last two nights.

CREATE MACRO ago(days) AS DATE '${day}' - days::INTEGER;

-- Articles: all of them were loaded once, and each night since then a few of them change.
CREATE TABLE article_numbers AS
SELECT i, lpad((10000000 + i)::VARCHAR, 8, '0') AS article_id, lpad((1000 + i // 2000)::VARCHAR, 4, '0') AS commodity_group
FROM range(40100) numbers(i);

CREATE TABLE article_nights AS SELECT n, ago(n) AS night FROM range(20) nights(n);

CREATE TABLE article_states AS
SELECT i, ago(20) AS night FROM article_numbers
UNION ALL
SELECT i, night FROM article_nights, article_numbers WHERE i % 2500 = n;

COPY (
  SELECT
    article_id,
    night::TIMESTAMP AS valid_from,
    lead(night::TIMESTAMP) OVER (PARTITION BY article_id ORDER BY night) AS valid_to,
    ['Teapot', 'Lamp', 'Blanket', 'Jacket', 'Boots', 'Knife', 'Chair', 'Scarf'][1 + i % 8] AS title,
    'en' AS language,
    CASE WHEN i % 4 = 0 THEN NULL ELSE ['Alder', 'Birch', 'Cedar'][i % 4] END AS brand,
    'S' || lpad((i // 8)::VARCHAR, 5, '0') AS style_id,
    ['S', 'M', 'L', 'XL'][1 + i % 4] AS size,
    ['black', 'white', 'red', 'green', 'blue'][1 + i % 5] AS colour,
    NULL::VARCHAR AS category_path,
    commodity_group,
    NULL::VARCHAR AS gtin,
    'SUP-' || (i // 4000)::VARCHAR AS supplier_id,
    (250 + i % 8 * 150)::BIGINT AS weight_grams,
    'FULL' AS vat_class,
    CASE WHEN i % 100 = 0 THEN 'WITHDRAWN' ELSE 'ON_SALE' END AS lifecycle,
    (400 + i % 8 * 300)::BIGINT AS purchase_price_cents
  FROM article_states JOIN article_numbers USING (i)
  ORDER BY article_id, valid_from
) TO '${folder}/shop-articles/articles/articles/articles.parquet' (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, COMPRESSION_LEVEL 19);

COPY (
  SELECT
    article_id,
    country,
    ago(20)::TIMESTAMP AS valid_from,
    NULL::TIMESTAMP AS valid_to,
    CASE country WHEN 'CH' THEN 'CHF' ELSE 'EUR' END AS currency,
    (999 + i % 8 * 700)::BIGINT AS sales_price_cents,
    NULL::BIGINT AS recommended_price_cents,
    'LIST' AS price_reason
  FROM article_numbers, (VALUES ('AT'), ('CH'), ('DE')) countries(country)
  WHERE i % 20 = 0
  ORDER BY article_id, country
) TO '${folder}/shop-articles/articles/article_prices/article_prices.parquet' (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, COMPRESSION_LEVEL 19);

-- What other shops ask for them: the last two Mondays, a file for each.
CREATE VIEW market_prices AS
SELECT
  w,
  article_id,
  'C00' || shop AS competitor_code,
  'DE' AS country,
  ago(1 + 7 * w) AS observed_on,
  NULL::VARCHAR AS gtin,
  CASE WHEN i % 10 = 0 THEN 'SIMILAR' ELSE 'EXACT' END AS match_quality,
  (949 + i % 8 * 700 + shop * 20)::BIGINT AS competitor_price_cents,
  CASE WHEN shop = 3 THEN NULL ELSE 395::BIGINT END AS shipping_price_cents,
  'EUR' AS currency,
  i % 16 > 0 AS is_available,
  'D-' || w AS delivery_reference,
  ago(1 + 7 * w) + TO_HOURS(22) AS loaded_at
FROM range(2) weeks(w), (VALUES (1), (2), (3)) shops(shop), article_numbers
WHERE i < 17000;

COPY (SELECT * EXCLUDE (w) FROM market_prices WHERE w = 1 ORDER BY competitor_code, article_id) TO '${folder}/shop-articles/market-prices/${week-8}.parquet' (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, COMPRESSION_LEVEL 19);
COPY (SELECT * EXCLUDE (w) FROM market_prices WHERE w = 0 ORDER BY competitor_code, article_id) TO '${folder}/shop-articles/market-prices/${week-1}.parquet' (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, COMPRESSION_LEVEL 19);

-- Pairs of articles: the last four Mondays, both directions, a folder for each week.
CREATE TABLE article_pairs AS
SELECT ago(1 + 7 * w) AS week_start_date, country, 10000000 + p * 40 AS one, 10000001 + p * 40 AS other, 25 + (p * 7 + w * 3) % 60 AS both_count, 90 + (p * 13 + w) % 70 AS order_count
FROM range(4) weeks(w), range(30) pairs(p), (VALUES ('AT'), ('CH'), ('DE')) countries(country);

CREATE TABLE mirrored_pairs AS
SELECT week_start_date, country, one::VARCHAR AS article_id, other::VARCHAR AS other_article_id, order_count, both_count FROM article_pairs
UNION ALL
SELECT week_start_date, country, other::VARCHAR, one::VARCHAR, order_count + 5, both_count FROM article_pairs;

COPY (SELECT week_start_date, country, article_id, other_article_id, order_count::BIGINT AS order_count, both_count::BIGINT AS both_count,
        (both_count - both_count // 6)::BIGINT AS kept_count, round(both_count / order_count, 4) AS confidence, round(1 + both_count / 20, 3) AS lift
      FROM mirrored_pairs ORDER BY week_start_date, country, article_id, other_article_id)
TO '${folder}/shop-recommendations/bought-together' (FORMAT parquet, PARTITION_BY (week_start_date), WRITE_PARTITION_COLUMNS true, OVERWRITE true);

-- Chargebacks: a file each night with the steps of the day before; a dispute is opened, answered after two days and decided after four.
CREATE TABLE disputes AS
SELECT d AS number, ago(1 + d % 9) AS opened, 'cb-' || lpad((7000 + d)::VARCHAR, 6, '0') AS chargeback_id
FROM range(90) disputes(d);

CREATE TABLE chargeback_steps AS
SELECT
  chargeback_id || '-' || step AS event_id,
  CASE step WHEN 1 THEN 'OPENED' WHEN 2 THEN 'ANSWERED' ELSE CASE WHEN number % 3 = 0 THEN 'WON' ELSE 'LOST' END END AS event_type,
  opened + 2 * (step - 1)::INTEGER AS day,
  number,
  chargeback_id
FROM disputes, (VALUES (1), (2), (3)) steps(step)
WHERE opened + 2 * (step - 1)::INTEGER < DATE '${day}';

-- The fault: the provider's file of yesterday repeats an answer of the day before.
CREATE TABLE chargeback_rows AS
SELECT day AS file, * FROM chargeback_steps
UNION ALL
SELECT DATE '${day-1}', * FROM (SELECT * FROM chargeback_steps WHERE day = DATE '${day-2}' AND event_type = 'ANSWERED' ORDER BY event_id LIMIT 1);

CREATE VIEW chargebacks AS
SELECT
  file, event_id, event_type, day + TO_HOURS(22) AS occurred_at, chargeback_id,
  'a6d1c0de-0000-4000-8000-' || lpad(number::VARCHAR, 12, '0') AS payment_id,
  '2026-' || lpad((180000 + number)::VARCHAR, 7, '0') AS order_id,
  ['ALPHA', 'BETA'][1 + number % 2] AS card_scheme,
  ['FRAUD', 'NOT_RECEIVED', 'NOT_AS_DESCRIBED', 'DUPLICATE', 'OTHER'][1 + number % 5] AS reason_group,
  'R' || (10 + number % 5) AS reason_code,
  (1990 + number * 130)::BIGINT AS amount_cents,
  'EUR' AS currency,
  CASE event_type WHEN 'OPENED' THEN day + 10 END AS respond_by_date
FROM chargeback_rows;

COPY (SELECT * EXCLUDE (file) FROM chargebacks WHERE file < DATE '${day-4}' ORDER BY event_id) TO '${folder}/shop-payment/chargebacks/${day-5}.parquet' (FORMAT parquet);
COPY (SELECT * EXCLUDE (file) FROM chargebacks WHERE file = DATE '${day-4}' ORDER BY event_id) TO '${folder}/shop-payment/chargebacks/${day-4}.parquet' (FORMAT parquet);
COPY (SELECT * EXCLUDE (file) FROM chargebacks WHERE file = DATE '${day-3}' ORDER BY event_id) TO '${folder}/shop-payment/chargebacks/${day-3}.parquet' (FORMAT parquet);
COPY (SELECT * EXCLUDE (file) FROM chargebacks WHERE file = DATE '${day-2}' ORDER BY event_id) TO '${folder}/shop-payment/chargebacks/${day-2}.parquet' (FORMAT parquet);
COPY (SELECT * EXCLUDE (file) FROM chargebacks WHERE file = DATE '${day-1}' ORDER BY event_id) TO '${folder}/shop-payment/chargebacks/${day-1}.parquet' (FORMAT parquet);

-- Return reasons: a short list that somebody keeps by hand. One was worded anew this night.
COPY (
  SELECT reason_code, strftime(valid_from, '%Y-%m-%dT%H:%M:%SZ') AS valid_from, strftime(valid_to, '%Y-%m-%dT%H:%M:%SZ') AS valid_to, label_de, label_en, reason_group, responsible, is_offered, sort_order
  FROM (VALUES
    ('TOO_SMALL', ago(500), NULL, 'Zu klein', 'Too small', 'SIZE', 'ARTICLES', true, 1),
    ('TOO_LARGE', ago(500), NULL, 'Zu groß', 'Too large', 'SIZE', 'ARTICLES', true, 2),
    ('DAMAGED', ago(500), NULL, 'Beschädigt angekommen', 'Arrived damaged', 'DELIVERY', 'FULFILLMENT', true, 3),
    ('WRONG_ARTICLE', ago(500), NULL, 'Falscher Artikel', 'Wrong article', 'DELIVERY', 'FULFILLMENT', true, 4),
    ('TOO_LATE', ago(500), DATE '${day}', 'Zu spät', 'Too late', 'DELIVERY', 'FULFILLMENT', false, 5),
    ('TOO_LATE', DATE '${day}', NULL, 'Kam zu spät an', 'Arrived too late', 'DELIVERY', 'FULFILLMENT', true, 5),
    ('DEFECTIVE', ago(500), NULL, 'Defekt', 'Defective', 'QUALITY', 'ARTICLES', true, 6),
    ('NOT_AS_SHOWN', ago(500), NULL, 'Anders als gezeigt', 'Not as shown', 'QUALITY', 'ARTICLES', true, 7),
    ('NOT_LIKED', ago(500), NULL, 'Gefällt nicht', 'Not liked', 'TASTE', 'CUSTOMER', true, 8),
    ('ORDERED_TWO', ago(500), NULL, 'Mehrere zur Auswahl bestellt', 'Ordered several to choose from', 'TASTE', 'CUSTOMER', true, 9),
    ('OTHER', ago(500), NULL, 'Anderer Grund', 'Another reason', 'OTHER', 'NOBODY', true, 10)
  ) reasons(reason_code, valid_from, valid_to, label_de, label_en, reason_group, responsible, is_offered, sort_order)
  ORDER BY sort_order, valid_from
) TO '${folder}/returns/return_reasons.csv' (HEADER);

-- Campaigns and who was written to. The faults: three contacts belong to a campaign that is not there, and nothing came since three nights.
COPY (
  SELECT
    'CMP-' || lpad(c::VARCHAR, 3, '0') AS campaign_id,
    strftime(ago(40 - c), '%Y-%m-%dT00:00:00Z') AS valid_from,
    NULL AS valid_to,
    ['Winter sale', 'Welcome', 'We miss you', 'Spring preview'][1 + c % 4] AS title,
    ['SALE', 'NEW_CUSTOMER', 'WIN_BACK', 'BRAND'][1 + c % 4] AS goal,
    ['MAIL', 'PUSH', 'SHOP_BANNER'][1 + c % 3] AS contact_channel,
    ['AT', 'CH', 'DE'][1 + c % 3] AS country,
    ago(35 - c) AS start_date,
    ago(-10 - c) AS end_date,
    250000 + c * 10000 AS budget_cents
  FROM range(1, 9) campaigns(c) ORDER BY c
) TO '${folder}/marketing/campaigns.csv' (HEADER);

COPY (
  SELECT
    'evt-' || lpad((n * 2 + reaction)::VARCHAR, 6, '0') AS event_id,
    CASE reaction WHEN 0 THEN 'SENT' ELSE ['OPENED', 'CLICKED'][1 + n % 2] END AS event_type,
    strftime(ago(4 + n // 8) + TO_HOURS(8 + reaction), '%Y-%m-%dT%H:%M:%SZ') AS occurred_at,
    'CMP-' || lpad((CASE WHEN n IN (5, 6) THEN 99 ELSE 1 + n % 8 END)::VARCHAR, 3, '0') AS campaign_id,
    'c-' || lpad((n * 37 % 997)::VARCHAR, 6, '0') AS customer_id,
    ['A', 'B'][1 + n % 2] AS message_variant,
    CASE WHEN reaction = 1 AND n % 2 = 1 THEN (10000000 + n)::VARCHAR END AS article_id,
    CASE WHEN reaction = 1 THEN ['MOBILE', 'DESKTOP'][1 + n % 2] END AS device_type
  FROM range(160) contacts(n), (VALUES (0), (1)) reactions(reaction)
  WHERE reaction = 0 OR n % 3 = 0
  ORDER BY event_id
) TO '${folder}/marketing/campaign_contacts.csv' (HEADER);

-- The price index of twelve weeks, as JSON lines.
COPY (
  SELECT
    ago(1 + 7 * w) AS week_start_date, country, commodity_group, 40 + w % 5 + g * 10 AS compared_articles, 6 + g AS compared_shops,
    round(98 + (w * 3 % 7) / 5 + g / 2, 2) AS price_index, round(0.3 + (w % 4) / 50, 3) AS cheapest_share, round(0.12 + (w % 3) / 50, 3) AS dearest_share, round(0.22 + g / 100, 3) AS coverage_share
  FROM range(12) weeks(w), (VALUES ('AT'), ('CH'), ('DE')) countries(country), (VALUES (0, '0000'), (1, '1000'), (2, '1010'), (3, '1020')) groups(g, commodity_group)
  ORDER BY week_start_date, country, commodity_group
) TO '${folder}/management-reporting/price_index.jsonl' (FORMAT json);

-- What management reads lies in one database.
ATTACH '${folder}/management-reporting/reporting.duckdb' AS reporting (BLOCK_SIZE 16384);
CREATE SCHEMA reporting.sales;
CREATE SCHEMA reporting.delivery;
CREATE SCHEMA reporting.checks;

CREATE TABLE reporting.sales.sales_figures AS
SELECT
  ago(1 + 7 * w) AS week_start_date, country, commodity_group, w > 1 AS is_final, (300 + w * 11 % 50 + g * 20)::BIGINT AS order_count,
  (480 + w * 17 % 90 + g * 30)::BIGINT AS piece_count, (2400000 + w * 9100 + g * 120000)::BIGINT AS turnover_cents, (2016807 + w * 7647 + g * 100840)::BIGINT AS turnover_net_cents,
  (700000 + w * 2100 + g * 31000)::BIGINT AS margin_cents, (90000 + w * 700)::BIGINT AS discount_cents, (20 + w % 7)::BIGINT AS new_customer_count, (5100000 + g * 40000)::BIGINT AS stock_value_cents,
  round(4 + w % 5 / 2, 1) AS weeks_of_stock, (30 + w % 9)::BIGINT AS returned_pieces, round(0.9 + least(w, 8) / 100, 3) AS paid_share
FROM range(12) weeks(w), (VALUES ('AT'), ('CH'), ('DE')) countries(country), (VALUES (0, '1000'), (1, '1001'), (2, '1002'), (3, '1003')) groups(g, commodity_group)
ORDER BY ALL;

CREATE TABLE reporting.checks.orders_by_week AS
SELECT week_start_date, sum(turnover_cents)::BIGINT AS total_amount_cents FROM reporting.sales.sales_figures GROUP BY week_start_date ORDER BY week_start_date;

CREATE TABLE reporting.delivery.delivery_performance AS
SELECT
  week::DATE AS week_start_date, country, carrier, (400 + w * 7 % 120)::BIGINT AS shipment_count, (400 + w * 7 % 120 - w % 4)::BIGINT AS delivered_count, (380 + w * 7 % 120 - w % 9)::BIGINT AS on_time_count,
  2.0 + w % 3 / 2 AS median_days, 4.0 + w % 4 / 2 AS slowest_tenth_days, round(1 + w % 5 / 10, 1) AS mean_days_late
FROM (SELECT week, row_number() OVER (ORDER BY week) AS w FROM generate_series(TIMESTAMP '2025-03-31', TIMESTAMP '${day}', INTERVAL 7 DAY) weeks(week)),
  (VALUES ('AT'), ('CH'), ('DE')) countries(country), (VALUES ('NORDPOST'), ('QUICKPARCEL')) carriers(carrier)
ORDER BY ALL;

DETACH reporting;

-- Audiences lie in PostgreSQL: a script that makes and fills the tables.
COPY (
  SELECT line FROM (
    SELECT 0 AS part, n, line FROM (VALUES
      (0, '-- The data of marketing/audiences, for a PostgreSQL database: psql --file audiences.sql'),
      (1, 'BEGIN;'),
      (2, 'CREATE SCHEMA audiences;'),
      (3, 'CREATE TABLE audiences.unsubscribed (customer_id VARCHAR(32) PRIMARY KEY);'),
      (4, 'CREATE TABLE audiences.members (customer_id VARCHAR(32) NOT NULL, audience_code VARCHAR(24) NOT NULL, as_of_date DATE NOT NULL, campaign_id VARCHAR(24) NOT NULL, contact_email_encrypted TEXT NOT NULL, language CHAR(2) NOT NULL, value_segment CHAR(1), first_article_id VARCHAR(8) NOT NULL, second_article_id VARCHAR(8), is_held_back BOOLEAN NOT NULL, contacts_7d SMALLINT NOT NULL);'),
      (5, 'CREATE VIEW audiences.audience_members AS SELECT * FROM audiences.members;'),
      (6, 'INSERT INTO audiences.unsubscribed VALUES (''c-000901''), (''c-000902'');'),
      (7, 'INSERT INTO audiences.members VALUES')) head(n, line)
    UNION ALL
    SELECT 1, n, '  (''c-' || lpad((n % 40 * 7)::VARCHAR, 6, '0') || ''', ''WIN_BACK_WINTER'', ''' || ago(n // 40)::VARCHAR || ''', ''CMP-002'', ''enc:' || lpad((n % 40 * 7919)::VARCHAR, 10, '0') || ''', ''' || ['de', 'en'][1 + n % 2]
      || ''', ''' || ['A', 'B', 'C'][1 + n % 3] || ''', ''' || (10000000 + n % 40) || ''', ''' || (10000001 + n % 40) || ''', ' || (n % 20 = 0)::VARCHAR || ', ' || (n % 3)::VARCHAR || ')' || CASE n WHEN 119 THEN ';' ELSE ',' END
    FROM range(120) members(n)
    UNION ALL
    SELECT 2, 0, 'COMMIT;')
  ORDER BY part, n
) TO '${folder}/marketing/audiences.sql' (FORMAT csv, HEADER false, DELIMITER '\t', QUOTE '', ESCAPE '');
