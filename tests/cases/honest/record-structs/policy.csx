readonly record struct Range2(int From, int Until) { public bool Has(int number) => number >= From && number < Until; }
Violation(Mesh, $"{new Range2(1, 5).Has(5)} {new Range2(1, 2)} {new Range2(1, 2) == new Range2(1, 2)}");
