Func<int, Func<int, int>> adder = left => right => left + right;
Action<string> say = text => Violation(Mesh, text, text);
Predicate<string> isLong = text => text.Length > 3;
Comparison<int> down = (left, right) => right.CompareTo(left);
var numbers = new List<int> { 1, 3, 2 };
numbers.Sort(down);
var twice = (int number) => number * 2;
say($"{adder(1)(2)} {isLong("four")} {string.Join("", numbers)} {twice(4)}");
