Violation(Product, $"{Parameters.Text} {Parameters.Count + 1} {Parameters.Share} {Parameters.Strict} {Parameters.Since.Year} {string.Join('+', Parameters.Words)}");
