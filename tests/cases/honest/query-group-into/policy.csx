var groups = from product in Mesh.Products group product by product.DomainId into byDomain orderby byDomain.Key select $"{byDomain.Key}: {byDomain.Count()}";
Violation(Mesh, string.Join("; ", groups));
