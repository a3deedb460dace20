namespace MeshGovernance.Bench.Generating;

/// <summary>The words that generated meshes are made of.</summary>
internal static class Vocabulary
{
    internal static readonly string[] Functions =
    [
        "checkout", "payment", "fulfillment", "inventory", "returns", "pricing", "search", "catalog", "marketing", "loyalty",
        "customer-service", "procurement", "logistics", "accounting", "controlling", "fraud", "identity", "content", "stores", "suppliers",
        "assortment", "forecasting", "planning", "delivery", "billing",
    ];

    internal static readonly string[] Regions =
    [
        "north", "south", "east", "west", "central", "nordics", "baltics", "alps", "iberia", "benelux",
        "islands", "online", "wholesale", "outlet", "pharmacy", "fashion", "grocery", "garden", "electronics", "travel",
    ];

    internal static readonly string[] Subjects =
    [
        "orders", "carts", "shipments", "stock-levels", "invoices", "refunds", "vouchers", "sessions", "clicks", "reviews",
        "articles", "price-changes", "campaigns", "contacts", "complaints", "tours", "pallets", "purchase-orders", "ledger-entries", "forecasts",
    ];

    internal static readonly string[] Purposes =
    [
        "Shows what happened, from the first step to the last, as the team itself saw it.",
        "Lets other teams count and compare without asking for a special export every month.",
        "Is the one source of these facts, so that nobody has to read the tables of the application.",
        "Brings together what several teams know about the same thing, under one set of definitions.",
    ];

    internal static readonly string[] Limitations =
    [
        "Test data are left out. Corrections arrive up to three days late.",
        "Covers the last five years only. Older rows have to be asked for.",
        "Do not use it to judge single persons; small groups have to be merged first.",
    ];

    internal static readonly string[] People =
        ["Ida Brandt", "Bruno Keller", "Sunita Rao", "Mei Tanaka", "Jonas Lind", "Aylin Demir", "Pablo Ortiz", "Nadia Haddad"];

    /// <summary>Columns in the order in which contracts pick them.</summary>
    internal static readonly ColumnWords[] Columns =
    [
        new("order_id", "The order that the row belongs to.", Kind.Text),
        new("customer_id", "Pseudonym of the customer, the same in all products of the mesh.", Kind.Text, "restricted"),
        new("article_id", "The article, as the catalog numbers it.", Kind.Text),
        new("store_id", "The store, or 0 for the online shop.", Kind.Text),
        new("supplier_id", "Who delivers the article.", Kind.Text),
        new("warehouse_id", "Where the goods lie.", Kind.Text),
        new("campaign_id", "What brought the customer here; empty if unknown.", Kind.Text),
        new("session_id", "Visit of the browser or the app.", Kind.Text, "restricted"),
        new("customer_email", "Address that the customer has confirmed.", Kind.Text, "restricted", "email"),
        new("delivery_phone", "Number for questions of the driver.", Kind.Text, "restricted", "phone"),
        new("first_name", "First name as the customer wrote it.", Kind.Text, "sensitive"),
        new("street", "Street and number of the delivery.", Kind.Text, "sensitive"),
        new("status", "Where the process stands.", Kind.Text),
        new("country", "Country of the delivery (ISO 3166).", Kind.Text, "public"),
        new("currency", "Currency of the amounts (ISO 4217).", Kind.Text, "public"),
        new("language", "Language of the customer (ISO 639).", Kind.Text, "public"),
        new("city", "City of the delivery.", Kind.Text),
        new("category", "First level of the category tree.", Kind.Text, "public"),
        new("brand", "Brand as printed on the article.", Kind.Text, "public"),
        new("sales_channel", "Shop in the browser, app, store or telephone.", Kind.Text),
        new("carrier", "Who carries the parcel.", Kind.Text),
        new("tracking_number", "Number that the carrier knows the parcel by.", Kind.Text),
        new("reason_code", "Why it came to this state, from the list of the team.", Kind.Text),
        new("device_type", "Kind of device that was used last.", Kind.Text),
        new("segment", "Group of customers by their behaviour of the last year.", Kind.Text),
        new("loyalty_tier", "Level in the loyalty programme; empty for guests.", Kind.Text),
        new("experiment_variant", "Variant of the experiment that the visit saw.", Kind.Text),
        new("source_system", "The application that the row comes from.", Kind.Text, "public"),
        new("comment", "Free text of the agent, cut after 500 characters.", Kind.Text, "restricted"),
        new("quantity", "How many pieces.", Kind.Whole),
        new("line_count", "How many different articles.", Kind.Whole),
        new("attempt_count", "How often it was tried.", Kind.Whole),
        new("rank_position", "Place in the list that was shown.", Kind.Whole),
        new("weight_grams", "Weight with packaging.", Kind.Whole),
        new("volume_millilitres", "Volume with packaging.", Kind.Whole),
        new("total_amount_cents", "Sum of all lines, gross, in minor units.", Kind.Whole),
        new("unit_price_cents", "Price of one piece, gross, in minor units.", Kind.Whole),
        new("discount_amount_cents", "What vouchers took off, in minor units.", Kind.Whole),
        new("shipping_fee_cents", "What the customer paid for the delivery.", Kind.Whole),
        new("tax_amount_cents", "Tax within the total, in minor units.", Kind.Whole),
        new("score", "Result of the model, from 0 to 1.", Kind.Number),
        new("share", "Part of the whole, from 0 to 1.", Kind.Number),
        new("is_current", "Whether this is the present state.", Kind.Truth),
        new("is_test", "Whether somebody tried something out.", Kind.Truth),
        new("has_voucher", "Whether a voucher was accepted.", Kind.Truth),
        new("business_date", "Day that the row counts for.", Kind.Day),
        new("due_date", "Day by which it has to be done.", Kind.Day),
        new("created_at", "When it began, in UTC.", Kind.Moment),
        new("placed_at", "When the customer pressed the button, in UTC.", Kind.Moment),
        new("shipped_at", "When it left the warehouse, in UTC.", Kind.Moment),
        new("delivered_at", "When the customer had it, in UTC.", Kind.Moment),
        new("cancelled_at", "When it was called off, in UTC.", Kind.Moment),
    ];
}

internal enum Kind
{
    Text,
    Whole,
    Number,
    Truth,
    Day,
    Moment,
}

/// <summary>A column as contracts write it down. <paramref name="Personal"/> is the word that makes it personal data.</summary>
internal sealed record ColumnWords(string Name, string Description, Kind Kind, string Classification = "internal", string? Personal = null);
