using Pair = (string Key, int Count);
using Names = System.Collections.Generic.List<string>;
using static System.Math;
Pair pair = ("a", Max(1, 2));
Names names = [nameof(Mesh), nameof(Product.OutputPorts)];
Violation(Mesh, $"{pair.Key}{pair.Count} {string.Join(",", names)} {default(int)} {default(string) is null} {sizeof(int)}");
