var byDomain = Mesh.Products.ToLookup(product => product.DomainId);
Violation(Mesh, $"{byDomain["checkout"].Count()} {byDomain.Contains("nothing")}");
