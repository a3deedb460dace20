class Endless { public int Current => 1; public bool MoveNext() => true; public Endless GetEnumerator() => this; }
foreach (var number in new Endless()) { }
