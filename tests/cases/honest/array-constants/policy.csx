int[] primes = [2, 3, 5, 7, 11, 13];
string[] words = ["a", "b"];
decimal[] shares = [0.5m, 1m];
Violation(Mesh, $"{primes.Sum()} {words.Length} {shares.Sum()} {new[] { 1.5, 2.5 }.Sum()} {new List<int> { 1, 2, 3, 4 }.Count}");
