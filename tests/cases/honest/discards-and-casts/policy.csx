_ = Mesh.Products.Count;
object boxed = 5;
var number = (int)boxed + (boxed as int? ?? 0);
Violation(Mesh, $"{number} {boxed is int} {boxed is not string} {(object?)null ?? "none"}");
