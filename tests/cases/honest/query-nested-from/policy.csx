var columns = from product in Mesh.Products from contract in product.Contracts from column in contract.Columns where column.Classification is null select column.Name;
Violation(Mesh, string.Join(" ", columns));
