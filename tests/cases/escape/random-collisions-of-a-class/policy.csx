class Row(string text)
{
    public override bool Equals(object? other) => other is Row;
}
Violation(Mesh, $"{new HashSet<Row> { new("a"), new("b") }.Count}");
