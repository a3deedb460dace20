IEnumerable<long> Forever() { for (var i = 0L; ; i++) yield return i; }
var all = Forever().ToList();
