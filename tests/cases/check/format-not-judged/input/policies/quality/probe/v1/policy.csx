string? name = null;
if (Product.Name == "Orders")
    name!.ToString();
Violation(Product, "Sales was judged.");
