var done = new HashSet<Product>();
var path = new HashSet<Product>();
foreach (var product in Mesh.Products)
    Follow(product);

// A product that is met again on its own path closes a circle.
void Follow(Product product)
{
    if (done.Contains(product))
        return;
    path.Add(product);
    foreach (var source in product.Sources)
        if (path.Contains(source))
            Violation(product, $"'{product.Key}' consumes '{source.Key}', which is made from it.", source.Key);
        else
            Follow(source);
    path.Remove(product);
    done.Add(product);
}
