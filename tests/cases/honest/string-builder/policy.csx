using System.Text;
var text = new StringBuilder("start");
foreach (var product in Mesh.Products)
    text.Append(product.Key).Append(';').AppendLine().Append($"{product.OutputPorts.Count:00}").AppendJoin(',', new[] { 1, 2 });
text.Replace("\n", "/").Insert(0, '>').Length--;
Violation(Mesh, text.ToString());
