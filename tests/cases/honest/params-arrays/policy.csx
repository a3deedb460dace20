string All(params string[] texts) => string.Concat(texts);
int Sum(int first, params int[] others) => first + others.Sum();
Violation(Mesh, All("a", "b") + All() + Sum(1, 2, 3));
