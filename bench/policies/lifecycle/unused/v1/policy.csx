if (!Product.IsActive || Product.Archetype == Archetype.ConsumerAligned)
    NotApplicable("Only products for other products have to have consumers.");
else if (Product.Consumers.Count == 0 && (Dates.Read(Product.CreatedTimestamp) ?? AsOf).AddDays((int)Parameters.Days) < AsOf)
    Violation(Product, $"Nobody has consumed '{Product.Key}' for {Parameters.Days} days: find out who needs it, or retire it.");
