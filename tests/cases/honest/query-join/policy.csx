var pairs = from product in Mesh.Products
            join domain in Mesh.Domains on product.DomainId equals domain.Key
            let label = $"{domain.Key}/{product.Name}"
            orderby label
            select label;
Violation(Mesh, string.Join(", ", pairs));
