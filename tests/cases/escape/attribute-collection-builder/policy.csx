[System.Runtime.CompilerServices.CollectionBuilder(typeof(B), "Make")]
class L : List<int> { }
static class B { public static L Make(ReadOnlySpan<int> x) => new(); }
L l = [1];
