interface IRule { string Name { get; } bool Holds(string text); }
class NotEmpty : IRule { public string Name => "not empty"; public bool Holds(string text) => text.Length > 0; }
IRule[] rules = [new NotEmpty()];
Violation(Mesh, string.Join(",", rules.Where(rule => !rule.Holds("")).Select(rule => rule.Name)));
