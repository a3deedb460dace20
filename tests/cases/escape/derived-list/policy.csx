class Endless : List<int> { }
