class L { public int Length => int.MaxValue; public int this[int i] { get { while (true) ; } } }
var x = new L()[^1];
