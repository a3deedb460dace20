-- Orders (sales/orders), contract orders 1.2.0, for postgresql
-- urn:mesh:contract:sales:orders:orders%401.2.0

CREATE TABLE "orders_t" (
  "order_id" varchar(12) NOT NULL,
  "status" text NOT NULL,
  "total" numeric(12, 2),
  "placed_at" timestamp with time zone,
  "parts" jsonb,
  PRIMARY KEY ("order_id"),
  CHECK ("status" IN ('NEW', 'DONE')),
  CHECK ("total" >= 0)
);
COMMENT ON TABLE "orders_t" IS 'An order.';
COMMENT ON COLUMN "orders_t"."order_id" IS 'Its number.';

CREATE TABLE "lines" (
  "order_id" varchar(12) NOT NULL,
  "position" bigint,
  "note" text,
  UNIQUE ("position"),
  FOREIGN KEY ("order_id") REFERENCES "orders_t" ("order_id")
);
