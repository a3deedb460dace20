if (Product.Tags.Count == 0)
    Violation(Product.At("tags"), $"'{Product.Key}' has no tag: nobody who browses by subject will find it.");

foreach (var tag in Product.Tags.Where(tag => tag.Any(char.IsUpper)))
    Violation(Product.At("tags"), $"The tag '{tag}' has capital letters: write '{tag.ToLowerInvariant()}'.", tag);
