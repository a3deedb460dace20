#r "System.Net.Http"
Violation(Product, "Never said.");
