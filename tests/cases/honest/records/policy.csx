record Port(string Name, int Major) { public string Label => $"{Name}@{Major}"; }
var port = new Port("orders", 1);
var next = port with { Major = 2 };
var (name, _) = next;
Violation(Mesh, $"{port.Label} {next} {port == next} {name} {port.Equals(new Port("orders", 1))}");
