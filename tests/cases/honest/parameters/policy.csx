Violation(Mesh, $"{string.Join(",", Parameters.Names)} {Parameters.AtLeast + 1} {Parameters.Share * 2} {Parameters.Since:yyyy-MM-dd} {Parameters.Names.Any("customer_email".HasWord)}");
