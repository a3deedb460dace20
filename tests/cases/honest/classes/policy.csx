class Counter
{
    private readonly Dictionary<string, int> counts = [];
    public int this[string name] => counts.GetValueOrDefault(name);
    public int Total { get; private set; }
    public required string Label { get; init; }
    public void Count(string name) { counts[name] = this[name] + 1; Total++; }
    public override string ToString() => $"{Label} {Total}";
}
var counter = new Counter { Label = "seen" };
foreach (var product in Mesh.Products)
    counter.Count(product.DomainId);
Violation(Mesh, $"{counter} {counter["checkout"]}");
