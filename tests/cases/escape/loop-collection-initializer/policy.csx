class L : System.Collections.IEnumerable { public void Add(int i) { while (true) ; } public System.Collections.IEnumerator GetEnumerator() => null!; }
var x = new L { 1 };
