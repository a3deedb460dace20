class N { }
static IEnumerator<int> GetEnumerator(this N n) { while (true) yield return 1; }
foreach (var i in new N()) ;
