var counts = from domain in Mesh.Domains
             join product in Mesh.Products on domain.Key equals product.DomainId into own
             select (domain.Key, own.Count());
foreach (var (key, count) in counts)
    Violation(Mesh, $"{key} has {count}.", key);
