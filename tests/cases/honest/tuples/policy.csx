(string Name, int Count) first = ("a", 1);
var second = (Name: "b", Count: 2);
var (name, count) = second;
(name, count) = (first.Name, second.Count);
Violation(Mesh, $"{first == second} {name}{count} {first.CompareTo(second)} {(1, 2, 3)}");
