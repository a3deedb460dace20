int[] numbers = [3, 1, 2];
Array.Sort(numbers);
Array.Reverse(numbers);
var grid = new int[2, 3];
grid[1, 2] = 5;
int[][] rows = [[1], [2, 3]];
Violation(Mesh, $"{string.Join("", numbers)} {Array.IndexOf(numbers, 1)} {grid[1, 2]} {grid.GetLength(0)} {rows[1][^1]} {string.Join("", numbers[1..])} {numbers.Length}");
