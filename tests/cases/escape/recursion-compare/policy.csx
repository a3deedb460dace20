class C : IComparable<C> { public int CompareTo(C? other) => other!.CompareTo(this); }
new List<C> { new(), new() }.Sort();
