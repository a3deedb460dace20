delegate bool Test(string text, out int length);
Test measure = (string text, out int length) => (length = text.Length) > 0;
Violation(Mesh, $"{measure("abc", out var length)} {length}");
