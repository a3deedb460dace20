IEnumerable<int> Forever() { while (true) yield return 1; }
var sum = Forever().Where(number => number > 1).Count();
