[System.Runtime.CompilerServices.InlineArray(1000000)]
struct A { int x; }
var a = new A();
