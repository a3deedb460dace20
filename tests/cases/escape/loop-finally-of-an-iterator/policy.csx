IEnumerable<int> F() { try { yield return 1; } finally { while (true) ; } }
foreach (var x in F()) break;
