enum Size { Small, Large = 5 }
Violation(Mesh, $"{Size.Large} {(int)Size.Large} {Enum.TryParse<Size>("small", ignoreCase: true, out var size)} {size} {string.Join(",", Enum.GetValues<Size>())} {Enum.IsDefined((Size)3)}");
