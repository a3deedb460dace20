object anything = 5;
int? number = 7;
Violation(Mesh, "a" + 'b' + 1 + 2.5m + anything + number + null + true + Mesh.Products.Count + "c" + 'd');
