IEnumerable<int> Nested(int depth) => Nested(depth + 1).Append(depth);
var first = Nested(0).First();
