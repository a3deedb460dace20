class L { public int Length { get { while (true) ; } } public int this[int i] => 1; }
var x = new L() is [1, ..];
