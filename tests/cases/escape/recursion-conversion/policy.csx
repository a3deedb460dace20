class Number { public static implicit operator int(Number number) => 1 + (int)number; }
int number = new Number();
