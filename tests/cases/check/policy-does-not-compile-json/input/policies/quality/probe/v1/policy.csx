Violation(Product, "Never said.")
var x = 1;
