class Countdown(int from) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() { for (var i = from; i > 0; i--) yield return i; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
Violation(Mesh, string.Join(" ", new Countdown(3)));
