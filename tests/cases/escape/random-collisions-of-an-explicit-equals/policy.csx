struct Row(string text) : IEquatable<Row>
{
    bool IEquatable<Row>.Equals(Row other) => false;
}
Violation(Mesh, $"{new HashSet<Row> { new("a"), new("b") }.Count}");
