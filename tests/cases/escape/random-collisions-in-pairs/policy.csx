class Count { public int Asked; }
class Key(Count count) : IEquatable<Key>
{
    public bool Equals(Key? other) { count.Asked++; return false; }
    public override bool Equals(object? other) => Equals(other as Key);
    public override int GetHashCode() => 1;
}
var count = new Count();
Violation(Mesh, $"{Enumerable.Range(0, 300000).Select(number => new KeyValuePair<Key?, string>(null, $"{number}")).ToHashSet().Count} {count.Asked}");
