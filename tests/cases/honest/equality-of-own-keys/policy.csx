record Name(string Text)
{
    public virtual bool Equals(Name? other) => other is not null && string.Equals(other.Text, Text, StringComparison.OrdinalIgnoreCase);
    public override int GetHashCode() => Text.Length;
}
var ports = new Dictionary<Name, int>();
foreach (var (key, count) in new[] { ("Orders", 1), ("orders", 2), ("sales", 4) })
    ports[new Name(key)] = ports.GetValueOrDefault(new Name(key)) + count;
foreach (var pair in ports.OrderBy(pair => pair.Value))
    Violation(Mesh, $"{pair.Key.Text} {pair.Value} {ports.Keys.GroupBy(name => name).Count()}", key: pair.Key.Text);
