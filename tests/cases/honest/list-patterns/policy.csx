string Shape(int[] numbers) => numbers switch { [] => "none", [var one] => $"one {one}", [1, .., 9] => "1 to 9", [_, .. var rest] => $"{rest.Length} more" };
Violation(Mesh, $"{Shape([])} {Shape([4])} {Shape([1, 5, 9])} {Shape([2, 3, 4])} {"v1.2" is ['v', .. var version] && version == "1.2"}");
