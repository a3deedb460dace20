var sum = checked(1 + (int)2.7m);
unchecked { sum += int.MaxValue; }
Violation(Mesh, $"{sum} {(long)1.9} {0x1F} {0b101} {1_000}");
