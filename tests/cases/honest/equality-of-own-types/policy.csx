class Key(string name) : IEquatable<Key>
{
    public string Name => name;
    public bool Equals(Key? other) => other is not null && other.Name == Name;
    public override bool Equals(object? other) => Equals(other as Key);
    public override int GetHashCode() => Name.Length;
}
Violation(Mesh, $"{new HashSet<Key> { new("a"), new("a"), new("b") }.Count}");
