Violation(Product.At("status"), "Active products say so in capitals.").Fix(Product.Set("status", "ACTIVE"));
