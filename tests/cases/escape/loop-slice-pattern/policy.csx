class L { public int Length => 3; public int this[int i] => 1; public L Slice(int a, int b) { while (true) ; } }
var x = new L() is [1, .. var y];
