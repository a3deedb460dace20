class Key { public override bool Equals(object? other) { for (;;) { } } public override int GetHashCode() => 1; }
var keys = new HashSet<Key> { new(), new() };
