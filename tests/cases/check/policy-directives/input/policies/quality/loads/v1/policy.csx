#load "/etc/passwd"
Violation(Product, "Never said.");
