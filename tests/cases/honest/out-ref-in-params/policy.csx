bool TrySplit(string text, out string left, out string right)
{
    var parts = text.Split(':', 2);
    (left, right) = (parts[0], parts.Length > 1 ? parts[1] : "");
    return parts.Length > 1;
}
void Swap(ref int one, ref int two) => (one, two) = (two, one);
int Sum(in int first, params int[] others) => first + others.Sum();
var (a, b) = (1, 2);
Swap(ref a, ref b);
Violation(Mesh, $"{TrySplit("k:v", out var key, out var value)} {key}{value} {a}{b} {Sum(1, 2, 3)}");
