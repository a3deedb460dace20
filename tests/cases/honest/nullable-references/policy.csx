string? name = Mesh.Products.FirstOrDefault(product => product.Key == "nowhere")?.Name;
name ??= "unknown";
Violation(Mesh, name!.Length > 3 ? name : "short");
