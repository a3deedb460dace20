IEnumerable<(T, T)> Pairs<T>(IEnumerable<T> items)
{
    using var walk = items.GetEnumerator();
    if (!walk.MoveNext())
        yield break;
    for (var last = walk.Current; walk.MoveNext(); last = walk.Current)
        yield return (last, walk.Current);
}
Violation(Mesh, string.Join(" ", Pairs(new[] { 1, 2, 3 })));
