foreach (var product in Mesh.Products)
{
    var circle = WayBack(product);

    // Each circle is told once, at the first of its products.
    if (circle.Count > 0 && circle.All(other => string.CompareOrdinal(product.Key, other.Key) <= 0))
        Violation(
            product.InputPorts.First(port => port.Source?.Product == circle[0]).At("contractId"),
            $"Data goes round in a circle: '{product.Key}' consumes '{string.Join("', which consumes '", circle.Select(other => other.Key))}'. "
                + "Agree where it starts, and take one input port out.");
}

// The shortest way from a product over its sources to itself; empty where there is none.
List<Product> WayBack(Product start)
{
    var ways = new Queue<List<Product>>([[]]);
    var seen = new HashSet<Product>();
    while (ways.TryDequeue(out var way))
        foreach (var source in (way.LastOrDefault() ?? start).Sources)
            if (source == start)
                return [.. way, source];
            else if (seen.Add(source))
                ways.Enqueue([.. way, source]);
    return [];
}
