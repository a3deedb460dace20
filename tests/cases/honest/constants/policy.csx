const int Most = 3;
const string Word = "x";
const decimal Share = 0.25m;
class Limits { public const int Rows = 10; public const decimal Half = 0.5m; }
Violation(Mesh, $"{Most} {Word} {Share} {Limits.Rows} {Limits.Half}");
